import type { Strings } from '../keys.ts'

export const aside: Strings = {
  'aside.set': 'تنحية',
  'aside.ask': 'هل تُنحّى «{{name}}»؟ لن تُحتسب بعدها في أي قائمة أو بحث أو تصدير. لا يُحذف شيء، ويمكن إعادتها.',
  'aside.why': 'لماذا؟ يمكن تركه فارغًا.',
  'aside.stays': 'منحّاة، وتبقى كذلك',
  'aside.says': 'نحّاها {{author}}، {{date}}',
  'aside.back': 'إعادة',
  'aside.done': 'نُحّيت «{{name}}».',
  'aside.isBack': 'عادت «{{name}}» إلى الاحتساب.',
  'aside.count_zero': 'لا شيء منحّى',
  'aside.count_one': 'واحدة منحّاة',
  'aside.count_two': 'اثنتان منحّاتان',
  'aside.count_few': '{{count}} منحّاة',
  'aside.count_many': '{{count}} منحّاة',
  'aside.count_other': '{{count}} منحّاة',
  'aside.failed_zero': 'لا شيء لم يُقرأ',
  'aside.failed_one': 'واحدة لم تُقرأ',
  'aside.failed_two': 'اثنتان لم تُقرآ',
  'aside.failed_few': '{{count}} لم تُقرأ',
  'aside.failed_many': '{{count}} لم تُقرأ',
  'aside.failed_other': '{{count}} لم تُقرأ',
}
