import type { Strings } from '../keys.ts'

export const aside: Strings = {
  'aside.set': 'Mettre de côté',
  'aside.ask':
    'Mettre « {{name}} » de côté ? Il ne comptera plus dans aucune liste, recherche ni exportation. Rien n’est supprimé, et il peut être repris.',
  'aside.why': 'Pourquoi ? Peut rester vide.',
  'aside.stays': 'est mis de côté, et le reste',
  'aside.says': 'Mis de côté par {{author}}, {{date}}',
  'aside.back': 'Reprendre',
  'aside.done': '« {{name}} » a été mis de côté.',
  'aside.isBack': '« {{name}} » compte de nouveau.',
  'aside.count_one': '{{count}} mis de côté',
  'aside.count_many': '{{count}} mis de côté',
  'aside.count_other': '{{count}} mis de côté',
  'aside.failed_one': '{{count}} non lu',
  'aside.failed_many': '{{count}} non lus',
  'aside.failed_other': '{{count}} non lus',
}
