import type { Strings } from '../keys.ts'

export const aside: Strings = {
  'aside.set': 'Apartar',
  'aside.ask': '¿Apartar «{{name}}»? Dejará de contar en toda lista, búsqueda y exportación. No se borra nada, y se puede recuperar.',
  'aside.why': '¿Por qué? Puede quedar vacío.',
  'aside.stays': 'está apartado, y sigue así',
  'aside.says': 'Apartado por {{author}}, {{date}}',
  'aside.back': 'Recuperar',
  'aside.done': '«{{name}}» se ha apartado.',
  'aside.isBack': '«{{name}}» vuelve a contar.',
  'aside.count_one': '{{count}} apartado',
  'aside.count_many': '{{count}} apartados',
  'aside.count_other': '{{count}} apartados',
  'aside.failed_one': '{{count}} sin leer',
  'aside.failed_many': '{{count}} sin leer',
  'aside.failed_other': '{{count}} sin leer',
}
