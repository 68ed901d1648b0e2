import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { compareVersions } from '../../../../lib/registry/watch/compare-versions';
const D = '/work/shared/registry-facts/terms';
test('show', () => {
  const want = process.env.FAMILY ?? 'aws-service-terms-section';
  const files = readdirSync(D).filter((f) => f.startsWith(want)).sort((a,b)=>a.slice(-14)<b.slice(-14)?-1:1);
  for (let i = 1; i < files.length; i++) {
    const [a, b] = [files[i - 1], files[i]].map((f) => { const t = readFileSync(`${D}/${f}`, 'utf8'); return t.slice(t.indexOf('\n') + 1); });
    const t0 = performance.now();
    const changes = compareVersions(a ?? '', b ?? '');
    console.log(`#### ${files[i-1]} -> ${files[i]} ${changes.length} changes, ${Math.round(performance.now() - t0)} ms\n` + changes.map((c) => `${c.kind} ${c.number} [${c.path.join(' > ')}]\n    ${c.kind === 'reworded' ? c.words.map((r) => r.in === 'both' ? (r.words.length > 50 ? r.words.slice(0, 15) + '…' + r.words.slice(-15) : r.words) : r.in === 'before' ? `[-${r.words}-]` : `{+${r.words}+}`).join(' ') : (c.before ?? c.after)?.slice(0, 160)}`).join('\n'));
  }
});
