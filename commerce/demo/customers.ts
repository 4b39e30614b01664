import type { ShopCustomer } from '../../models/shop/shop-customer.ts';

type CustomerRow = readonly [
  id: string,
  name: string,
  locale: string,
  street: string,
  city: string,
  postcode: string,
  country: string,
];

const ROWS: readonly CustomerRow[] = [
  ['ann', 'Ann Baker', 'en', '14 Mill Lane', 'Bristol', 'BS1 4ND', 'GB'],
  ['lina', '李娜', 'zh', '中山北路 18 号 602 室', '上海', '200070', 'CN'],
  ['ben', 'Ben Carter', 'en', '7 Orchard Road', 'Leeds', 'LS6 2AB', 'GB'],
  ['wang-wei', '王伟', 'zh', '建国路 88 号', '北京', '100022', 'CN'],
  ['clara', 'Clara Neumann', 'en', 'Lindenstraße 22', 'Hamburg', '20099', 'DE'],
  ['zhang-min', '张敏', 'zh', '天河路 210 号', '广州', '510620', 'CN'],
  ['diego', 'Diego Romero', 'en', 'Calle Mayor 31', 'Madrid', '28013', 'ES'],
  ['liu-yang', '刘洋', 'zh', '文三路 45 号', '杭州', '310012', 'CN'],
  ['emma', 'Emma Walsh', 'en', '3 Harbour View', 'Galway', 'H91 X2K4', 'IE'],
  ['chen-jing', '陈静', 'zh', '春熙路 12 号', '成都', '610021', 'CN'],
  ['farid', 'Farid Haddad', 'en', '12 rue des Lilas', 'Lyon', '69003', 'FR'],
  ['zhao-lei', '赵磊', 'zh', '南京路 101 号', '武汉', '430014', 'CN'],
  ['grace', 'Grace Kim', 'en', '480 Pine Street', 'Seattle', '98101', 'US'],
  ['huang-xin', '黄欣', 'zh', '深南大道 2008 号', '深圳', '518026', 'CN'],
  ['henrik', 'Henrik Lund', 'en', 'Nørregade 9', 'Aarhus', '8000', 'DK'],
  ['zhou-tao', '周涛', 'zh', '人民路 66 号', '苏州', '215002', 'CN'],
  ['isla', 'Isla Fraser', 'en', '27 Castle Street', 'Edinburgh', 'EH2 3DN', 'GB'],
  ['wu-fang', '吴芳', 'zh', '解放路 77 号', '西安', '710004', 'CN'],
  ['jonas', 'Jonas Weber', 'en', 'Bergmannstraße 5', 'Berlin', '10961', 'DE'],
  ['xu-hao', '徐浩', 'zh', '香港中路 30 号', '青岛', '266071', 'CN'],
  ['katja', 'Katja Novak', 'en', 'Prešernova 17', 'Ljubljana', '1000', 'SI'],
  ['sun-li', '孙丽', 'zh', '中街路 15 号', '沈阳', '110011', 'CN'],
  ['liam', "Liam O'Connor", 'en', '58 King Street', 'Toronto', 'M5H 1J9', 'CA'],
  ['ma-chao', '马超', 'zh', '五一大道 199 号', '长沙', '410005', 'CN'],
  ['maria', 'Maria Rossi', 'en', 'Via Garibaldi 40', 'Torino', '10122', 'IT'],
  ['zhu-lin', '朱琳', 'zh', '湖滨南路 8 号', '厦门', '361004', 'CN'],
  ['nora', 'Nora Jansen', 'en', 'Prinsengracht 212', 'Amsterdam', '1016 HD', 'NL'],
  ['hu-bin', '胡斌', 'zh', '淮河路 21 号', '合肥', '230001', 'CN'],
  ['oscar', 'Oscar Lindqvist', 'en', 'Vasagatan 11', 'Göteborg', '411 24', 'SE'],
  ['guo-yan', '郭燕', 'zh', '花园路 39 号', '郑州', '450003', 'CN'],
  ['priya', 'Priya Nair', 'en', '9 Elm Park', 'London', 'SW10 9QG', 'GB'],
  ['he-qiang', '何强', 'zh', '北京路 260 号', '昆明', '650011', 'CN'],
  ['quentin', 'Quentin Dubois', 'en', 'Avenue Louise 73', 'Bruxelles', '1050', 'BE'],
  ['gao-yue', '高悦', 'zh', '滨江道 118 号', '天津', '300022', 'CN'],
  ['rosa', 'Rosa Silva', 'en', 'Rua Augusta 150', 'Lisboa', '1100-053', 'PT'],
  ['lin-jie', '林杰', 'zh', '东街口 5 号', '福州', '350001', 'CN'],
  ['sam', 'Sam Turner', 'en', '221 Collins Street', 'Melbourne', '3000', 'AU'],
  ['luo-ying', '罗颖', 'zh', '民族大道 92 号', '南宁', '530022', 'CN'],
  ['tess', 'Tess Moreau', 'en', 'Bahnhofstrasse 64', 'Zürich', '8001', 'CH'],
  ['liang-yu', '梁宇', 'zh', '解放碑 1 号', '重庆', '400010', 'CN'],
];

/** British mobile numbers that are kept for fiction (07700 900000 to 900999): nobody can be written to by mistake. */
const FICTIONAL_PHONE = 447_700_900_100;

/** The demo shop's customers, all at example.com; the first is Ann (English), the second Li Na (Chinese). */
export function demoCustomers(): ShopCustomer[] {
  return ROWS.map(([id, name, locale, street, city, postcode, country], index) => ({
    _id: id,
    name,
    email: `${id}@example.com`,
    phone: String(FICTIONAL_PHONE + index),
    locale,
    address: { name, street, city, postcode, country },
  }));
}
