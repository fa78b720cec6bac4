// Refreshes src/main/resources/org/clausewise/pki/public-suffixes.dat and tlds.txt from the npm package tldts, which
// compiles each change of the Public Suffix List within days. Run from the project's root, with Node.js and npm:
//     node src/build/public-suffixes.mjs [VERSION]
// It writes the list's rules in the list's own syntax, in ASCII, and as top-level domains the last labels of its ICANN
// rules less .onion, which is in no root zone. The date in both is the day on which the package was published. Put the day
// that is 90 days later into rules/practice/names.yaml (practice-names-u3), and what left the root zone into tld-dates.txt.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const target = 'src/main/resources/org/clausewise/pki/';
const directory = mkdtempSync(join(tmpdir(), 'psl-'));
const npm = (...args) =>
  execFileSync('npm', args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
try {
  const version = process.argv[2] ?? JSON.parse(npm('view', 'tldts', 'version', '--json'));
  const date = JSON.parse(npm('view', 'tldts', 'time', '--json'))[version].slice(0, 10);
  npm('pack', `tldts@${version}`);
  execFileSync('tar', ['xzf', `tldts-${version}.tgz`], { cwd: directory });
  const trie = createRequire(import.meta.url)(join(directory, 'package/dist/cjs/src/data/trie.js'));

  const offsets = [];
  for (let edge = 0, offset = 0; edge < trie.edgeLength.length; offset += trie.edgeLength[edge++]) offsets.push(offset);
  const sections = { 1: new Set(), 2: new Set() };
  const walk = (node, suffix, mark) => {
    for (let edge = trie.edgeStart[node]; edge < trie.edgeStart[node + 1]; edge++) {
      const label = trie.labelText.slice(offsets[edge], offsets[edge] + trie.edgeLength[edge]);
      // each name is there as Unicode too
      if (/[^\x21-\x7e]/.test(label)) continue;
      const name = suffix ? `${label}.${suffix}` : label;
      const section = trie.nodeFlags[trie.edgeChild[edge]];
      if (section) sections[section & 1 ? 1 : 2].add(mark + name);
      walk(trie.edgeChild[edge], name, mark);
    }
  };
  walk(trie.rulesRoot, '', '');
  walk(trie.exceptionsRoot, '', '!');
  // the package makes X a suffix as well where the list has *.X, which never lists both
  const rules = (section) => [...section].filter((rule) => !section.has(`*.${rule}`)).sort();
  const icann = rules(sections[1]);
  const tlds = [...new Set(icann.map((rule) => rule.slice(rule.lastIndexOf('.') + 1)))]
    .filter((tld) => tld !== 'onion')
    .sort();
  if (tlds.length < 1400 || icann.length < 6000) throw new Error('the package has another shape now');

  const source = `Public Suffix List (https://publicsuffix.org/list/), by way of the npm package tldts ${version}`;
  const notice = (sign) =>
    [
      'This Source Code Form is subject to the terms of the Mozilla Public',
      'License, v. 2.0. If a copy of the MPL was not distributed with this',
      'file, You can obtain one at https://mozilla.org/MPL/2.0/.',
      '',
      `Source: ${source}`,
      `Date: ${date}`,
    ]
      .map((line) => `${sign} ${line}`.trimEnd())
      .join('\n');
  writeFileSync(
    `${target}public-suffixes.dat`,
    `${notice('//')}\n// ===BEGIN ICANN DOMAINS===\n${icann.join('\n')}\n// ===END ICANN DOMAINS===\n` +
      `// ===BEGIN PRIVATE DOMAINS===\n${rules(sections[2]).join('\n')}\n// ===END PRIVATE DOMAINS===\n`,
  );
  writeFileSync(`${target}tlds.txt`, `${notice('#')}\n${tlds.join('\n')}\n`);
} finally {
  rmSync(directory, { recursive: true });
}
