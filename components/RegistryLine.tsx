import type { RegistryStatus } from '../lib/protocol';
import { spellDay } from '../lib/shared/calendar';

/** How the registry on this machine is: loading, in force, or unusable. */
export function RegistryLine({ status }: { status: RegistryStatus | null }) {
  switch (status?.kind) {
    case undefined:
      return null;
    case 'loading':
      return (
        <label class="registry">
          Loading the registry …
          <progress value={status.loaded} max={Math.max(1, status.total)} />
        </label>
      );
    case 'ready':
      return (
        <p class="registry">
          Registry of {spellDay(status.version)}, {status.documents.toLocaleString('en')} documents
          {status.inMemory && '; kept in memory only, because this window may not store it'}.
        </p>
      );
    case 'failed':
      return (
        <p class="registry" role="alert">
          The registry could not be loaded: {status.detail}
        </p>
      );
  }
}
