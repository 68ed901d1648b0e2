/**
 * What names of the AI industry stand for, as a newspaper would say it: a general dictionary has none of them.
 * Written for Sourcelight; one entry a line, "names: description". General knowledge, nothing of any one article.
 */
export const GLOSSARY = `
chatgpt: chatbot assistant chat model of OpenAI, Sam Altman, California
gpt: language model chat model reasoning model of OpenAI
codex: coding agent coding assistant programming code developer of OpenAI
sora: video generation model of OpenAI, clips film
whisper: speech recognition transcription model
dall e: image generation model picture
claude: chatbot assistant language model of Anthropic, Dario Amodei
sonnet opus haiku: language model of Anthropic
gemini bard: chatbot assistant language model of Google
gemma: open model family of Google, small language model
deepmind: London research lab of Google, Demis Hassabis
alphafold: protein structure prediction biology model
veo imagen: video image generation model
copilot: assistant coding assistant programming of Microsoft and GitHub
azure: cloud of Microsoft
foundry bedrock sagemaker: cloud platform service machine learning model hosting
aws: cloud of Amazon, Seattle
transcribe: speech recognition transcription service
textract: document text extraction scanning service
rekognition: face recognition image analysis service
alexa siri cortana: voice assistant speaker
nova titan: language model of Amazon
trainium inferentia: accelerator chip of Amazon
llama: open model language model of Meta, Mark Zuckerberg
meta facebook instagram whatsapp threads: social network social media messaging platform
tiktok bytedance: video app short video social media China
youtube: video platform
grok xai: chatbot assistant of Elon Musk
tesla: electric car maker self-driving Elon Musk
mistral: Paris French France lab model maker start-up Europe European
chat: assistant chatbot conversation
codestral devstral: coding model code programming
voxtral: speech voice audio model
pixtral: image vision model
deepseek qwen kimi moonshot zhipu baidu ernie alibaba tencent: Chinese lab model China
hugging face: model hub repository open source
transformers: library neural network open source
pinecone weaviate milvus chroma: vector database search
databricks snowflake: data warehouse analytics platform database
perplexity: answer engine search
cohere: Canadian Canada Toronto language model enterprise
nvidia: chipmaker graphics processor GPU Santa Clara Jensen Huang
cuda: GPU programming software
blackwell hopper rubin: GPU accelerator chip of Nvidia
gpu tpu npu: accelerator chip processor
amd: chipmaker processor accelerator Santa Clara Lisa Su
instinct mi300 mi350: accelerator GPU chip of AMD
ryzen epyc: processor chip PC laptop server of AMD
intel: chipmaker processor Santa Clara
xeon: server processor chip of Intel
gaudi: accelerator chip of Intel
arm qualcomm broadcom micron: chipmaker semiconductor
tsmc: chipmaker foundry Taiwan semiconductor manufacturing
samsung hynix sk: memory chipmaker South Korea Korean
dell: server maker computer maker
hp hpe lenovo supermicro: server maker computer maker
oracle sap salesforce servicenow workday: enterprise software business software
ibm: computer maker enterprise consulting
accenture deloitte cognizant infosys capgemini pwc kpmg mckinsey: consultancy services consulting outsourcing
apple: iPhone maker Cupertino
google alphabet: search giant Mountain View
amazon: online retailer shop e-commerce
netflix spotify: streaming film music
uber lyft: ride hailing drivers taxi
stripe paypal: payments
walmart: supermarket retailer shop
lufthansa boeing airbus: airline aircraft aviation aerospace
bmw volkswagen toyota ford: car maker automobile
ftc: consumer watchdog trade commission competition agency
sec: securities regulator markets watchdog investors stock
doj: justice department prosecutors attorney court
dod: Pentagon military defence armed forces war department
bis: export control commerce department chips
nist: standards institute measurement
cma: British competition watchdog authority mergers
ico: British privacy watchdog data protection regulator
edpb edps cnil garante: privacy watchdog data protection authority European regulator
ofcom: British media communications watchdog
aisi caisi: AI safety institute testing security evaluations
ostp: White House science office
omb: White House budget office
nhs: health service England hospital doctor
hhs fda: health department medicine drugs
hipaa: health privacy law hospital patient
fedramp: federal cloud authorization government security approval
govcloud: government cloud region agencies
gsa: federal procurement buying government agency
gdpr: European privacy law data protection
dsa dma: European law platforms digital
chips act: semiconductor subsidy law chipmaking
executive order: presidential order White House president decree
settlement: agree pay fine penalty dispute
fine: penalty pay sanction
funding series: round investors capital money raise valuation
ipo: stock market listing flotation shares
acquire acquisition: buy purchase takeover merger
partner partnership collaboration: alliance tie-up ally cooperate join forces team up
hire name appoint: new chief officer executive
cfo: finance chief financial officer
ceo: chief executive officer boss head
cto: technology chief officer
preview beta: trial test early access
general availability available: open to all customers now
leaderboard benchmark: ranking comparison score evaluation test
hallucination: invented false answer error mistake
jailbreak: bypass guardrails circumvent safety attack prompt
guardrails safeguards: safety filter protection rules
red teaming: testers attack adversarial security testing
fine-tuning: training adapt customise model
inference: serving running model answers latency
rag retrieval: search documents knowledge answers
multimodal: image text audio video
watermark provenance: label synthetic picture origin content
deepfake: fake synthetic video voice face forged
alignment: values safety behave goals
interpretability: understand explain inside neural network
chain of thought: reasoning steps
agent agentic: autonomous software act tasks
api sdk: programming interface developers toolkit
llm: language model text
open source open weights: free licence code community
biometric: face fingerprint recognition identity
ransomware malware: hacking attack criminals software
data broker: sells personal information location
robocall: phone calls automated telephone
education: school university college students pupils teachers classroom
government: public sector state agencies authorities officials
healthcare: hospital medical patients doctors
kids teens minors: children teenagers young people underage
`;
