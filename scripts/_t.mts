import { openRegistry, openTopicModel } from './check/bundled-registry';
import { matchTopics } from '../lib/topics/topic';
import { termsOfNames } from '../lib/story/opening';
const o:any = await openRegistry(); const topics=await openTopicModel(); const r=o.value;
const src=(await r.sources()).filter((s:any)=>s.id==='google'); const docs=[...await r.documentsOf('google',{from:'2026-05-15',to:'2026-05-21'}),...await r.documentsOf('google-deepmind',{from:'2026-05-15',to:'2026-05-21'})];
for(const m of matchTopics({claim:'At I/O this spring, Google said it planned to release Gemini 3.5 Pro, its latest frontier model, in June.',context:'After rapidly closing the gap between Gemini and other frontier models last year, Google now appears to be lagging.',ignored:termsOfNames(src)},docs,topics).slice(0,9)) console.log(m.fit.toFixed(2),m.weight.toFixed(1),m.spoken,m.named.toFixed(2),m.document.date,m.document.type,m.document.title);
