import { termsIn } from '../../lib/texts/clause-terms';
import { searchClauses } from '../../lib/texts/search-clauses';
import type { HeldText } from '../../lib/texts/version';

/** A claim written for measuring, the version it is about, and a word or two by which the right clause is known. */
type Claim = readonly [version: string, names: string, claim: string, clause: RegExp];

const AWS = 'aws-service-terms-2026-05-12';
const AWS_NAMES = 'AWS Amazon Web Services';

/** The first sixteen were looked at while the search was made, the others only after it was done. */
export const CLAIMS: readonly (readonly Claim[])[] = [
  [
    [AWS, AWS_NAMES, 'every dataset uploaded to Bedrock will be forwarded to Anthropic', /that does not include Your/],
    [
      'anthropic-consumer-terms-2025-10-09',
      'Anthropic Claude',
      'Anthropic now trains its models on user chats unless people opt out.',
      /training our models/i,
    ],
    [
      'anthropic-consumer-terms-2025-10-09',
      'Anthropic Claude',
      'People younger than 18 are not allowed to open an account.',
      /at least 18/,
    ],
    [
      'openai-eu-terms-of-use-2026-01-09',
      'OpenAI ChatGPT',
      'Teenagers under 13 cannot sign up for ChatGPT, the company says.',
      /at least 13/,
    ],
    [
      'openai-services-agreement-2025-12-01',
      'OpenAI ChatGPT',
      'Business customers who sue must first go to arbitration instead of court.',
      /arbitration/i,
    ],
    [
      'openai-services-agreement-2025-12-01',
      'OpenAI ChatGPT',
      'OpenAI said it does not refund fees that business customers have paid.',
      /non-refundable/i,
    ],
    [
      'google-genai-prohibited-use-policy-2024-12-18',
      'Google',
      'Google forbids passing off machine-made text as written by a person.',
      /provenance/,
    ],
    [
      'microsoft-copilot-terms-2025-11-24',
      'Microsoft Copilot',
      'Microsoft claims no ownership of what users type into Copilot.',
      /don.t own/,
    ],
    [
      'microsoft-copilot-terms-2026-08-17',
      'Microsoft Copilot',
      'Copilot must not be used in place of a doctor to diagnose illnesses.',
      /diagnose/,
    ],
    [
      'xai-consumer-terms-2026-05-18',
      'xAI Grok',
      'xAI may terminate accounts or suspend access to Grok at any time without notice.',
      /terminate|suspend/i,
    ],
    [
      'google-cloud-terms-2026-06-23',
      'Google Cloud',
      'Google Cloud may suspend a customer who fails to pay invoices.',
      /suspen/i,
    ],
    [AWS, AWS_NAMES, 'Police use of Rekognition for face matching remains under a moratorium.', /moratorium/],
    [
      AWS,
      AWS_NAMES,
      'Customers who fine-tune a model on Bedrock keep it to themselves; model makers cannot see it.',
      /exclusive use/,
    ],
    [
      'anthropic-usage-policy-2026-04-24',
      'Anthropic Claude',
      'Claude may not be used to build weapons or explosives.',
      /weapon|explosive/i,
    ],
    [
      'openai-usage-policies-2025-11-20',
      'OpenAI ChatGPT',
      'OpenAI bans the use of its models for facial recognition databases without consent.',
      /facial recognition/i,
    ],
    [
      AWS,
      AWS_NAMES,
      "Amazon Q may use customers' questions to improve its models, and firms must opt out.",
      /Service Improvement/,
    ],
  ],
  [
    [
      AWS,
      AWS_NAMES,
      'Bedrock scans prompts for abuse and reports child abuse images to the authorities.',
      /abuse detection/,
    ],
    [AWS, AWS_NAMES, 'Pictures made with Bedrock carry watermarks that customers must not remove.', /watermark/],
    [
      'anthropic-commercial-terms-2026-03-11',
      'Anthropic Claude',
      'Anthropic may not train its models on the content of business customers.',
      /may not train/i,
    ],
    [
      'anthropic-commercial-terms-2026-03-11',
      'Anthropic Claude',
      'Business customers are barred from building a competing model with Claude.',
      /compet/i,
    ],
    [
      'openai-eu-terms-of-use-2026-01-09',
      'OpenAI ChatGPT',
      'Users own the output that ChatGPT writes for them.',
      /own (?:the|all) |ownership/i,
    ],
    [
      'openai-services-agreement-2025-12-01',
      'OpenAI ChatGPT',
      'OpenAI will not use the content of business customers to improve its services unless they agree.',
      /not use Customer Content/i,
    ],
    [
      'microsoft-copilot-terms-2026-08-17',
      'Microsoft Copilot',
      'Microsoft warns that Copilot makes mistakes and must not be relied on.',
      /mistake/i,
    ],
    [
      'google-terms-of-service-2026-07-30',
      'Google',
      'Google asks for reasonable notice before it suspends or terminates an account.',
      /suspend|terminat/i,
    ],
    ['xai-consumer-terms-2026-05-18', 'xAI Grok', 'Grok is not open to children under 13.', /13/],
    [
      'google-cloud-terms-2026-06-23',
      'Google Cloud',
      'Google Cloud will not use customer data to train AI models without permission.',
      /train/i,
    ],
    [
      'anthropic-usage-policy-2026-04-24',
      'Anthropic Claude',
      'Campaigns may not use Claude to mislead voters.',
      /elect|vot|campaign/i,
    ],
    ['aws-acceptable-use-policy-2021-08-17', AWS_NAMES, 'AWS forbids mass mailings of spam from its servers.', /spam/],
  ],
];

/** At which place the right clause comes for each claim, from 0; -1 where it is not among the first ten. */
export const placesOf = (claims: readonly Claim[], texts: readonly HeldText[]): number[] =>
  claims.map(([id, names, claim, clause]) => {
    const about = texts.filter(({ version }) => version.id === id);
    const query = { claim, context: '', ownNames: new Set(termsIn(names).keys()) };
    return searchClauses(query, about, 10).findIndex((one) => clause.test(one.clause.text));
  });
