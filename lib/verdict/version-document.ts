import { documentId, type SourceDocument } from '../registry/document';
import type { TextVersion } from '../texts/version';

/** The version as a document of the registry: "ChatGPT: Terms of Service". */
export const versionDocument = ({ sourceId, service, document, recorded, url, list }: TextVersion): SourceDocument => ({
  id: documentId(sourceId, recorded, url),
  sourceId,
  date: recorded,
  title: `${service}: ${document}`,
  url,
  type: 'terms-version',
  dateBasis: 'recorded',
  ...(list === undefined ? {} : { list }),
});
