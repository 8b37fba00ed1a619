import type { Strings } from '../keys.ts'

export const aside: Strings = {
  'aside.set': 'Отложить',
  'aside.ask': 'Отложить «{{name}}»? Документ перестанет учитываться в списках, поиске и выгрузках. Ничего не удаляется, и его можно вернуть.',
  'aside.why': 'Почему? Можно не заполнять.',
  'aside.stays': 'отложен и остаётся отложенным',
  'aside.says': 'Отложено: {{author}}, {{date}}',
  'aside.back': 'Вернуть',
  'aside.done': '«{{name}}»: отложено.',
  'aside.isBack': '«{{name}}»: снова учитывается.',
  'aside.count_one': '{{count}} отложен',
  'aside.count_few': '{{count}} отложены',
  'aside.count_many': '{{count}} отложено',
  'aside.count_other': '{{count}} отложено',
  'aside.failed_one': '{{count}} не прочитан',
  'aside.failed_few': '{{count}} не прочитаны',
  'aside.failed_many': '{{count}} не прочитано',
  'aside.failed_other': '{{count}} не прочитано',
}
