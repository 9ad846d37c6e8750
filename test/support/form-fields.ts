const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag);
  return found ? unescaped(found[1] ?? '') : undefined;
};

/** What a browser would send of the form as it stands: each field with what it shows, boxes only when they are ticked. */
export function formFields(html: string, action: string): [string, string][] {
  const form = html.split('<form').find(part => part.includes(`action="${action}"`)) ?? '';
  const body = form.split('</form>')[0] ?? '';
  const fields: [string, string][] = [];
  for (const [tag, , kind = 'input', inner = ''] of body.matchAll(
    /<(?:(input)\b[^>]*>|(textarea|select)\b[^>]*>([\s\S]*?)<\/(?:textarea|select)>)/g,
  )) {
    const head = tag.slice(0, tag.indexOf('>') + 1);
    const name = attribute(head, 'name');
    if (name === undefined) continue;
    if (kind === 'textarea') fields.push([name, unescaped(inner)]);
    else if (kind === 'select') fields.push([name, chosen(inner)]);
    else if (!/type="(checkbox|radio)"/.test(head) || / checked\b/.test(head))
      if (!/type="file"/.test(head)) fields.push([name, attribute(head, 'value') ?? '']);
  }
  return fields;
}

function chosen(options: string): string {
  const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
  return attribute(tags.find(tag => / selected\b/.test(tag)) ?? tags[0] ?? '', 'value') ?? '';
}

/** The fields with some changed; an array gives a field several values, an empty one none. */
export function changed(
  fields: readonly [string, string][],
  changes: Readonly<Record<string, string | readonly string[]>>,
): [string, string][] {
  const kept = fields.filter(([name]) => !(name in changes));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
  return [...kept, ...added];
}
