import type { Strings } from '../keys.ts'

export const aside: Strings = {
  'aside.set': '搁置',
  'aside.ask': '搁置“{{name}}”？此后任何列表、搜索和导出都不再计入它。不会删除任何内容，并可随时恢复。',
  'aside.why': '原因（可留空）',
  'aside.stays': '已搁置，保持不变',
  'aside.says': '由 {{author}} 搁置，{{date}}',
  'aside.back': '恢复',
  'aside.done': '“{{name}}”已搁置。',
  'aside.isBack': '“{{name}}”已恢复计入。',
  'aside.count_other': '{{count}} 份已搁置',
  'aside.failed_other': '{{count}} 份未读取',
}
