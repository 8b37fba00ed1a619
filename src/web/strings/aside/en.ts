/** Files that are set aside. */
export const aside = {
  'aside.set': 'Set aside',
  'aside.ask': 'Set “{{name}}” aside? It then counts in no list, search or export. Nothing is removed, and it can be brought back.',
  'aside.why': 'Why? May be left empty.',
  'aside.stays': 'is set aside, and stays so',
  'aside.says': 'Set aside by {{author}}, {{date}}',
  'aside.back': 'Bring back',
  'aside.done': '“{{name}}” was set aside.',
  'aside.isBack': '“{{name}}” counts again.',
  'aside.count_one': '{{count}} set aside',
  'aside.count_other': '{{count}} set aside',
  'aside.failed_one': '{{count}} not read',
  'aside.failed_other': '{{count}} not read',
}
