-- Where people are called, when it is what time there: the zones of countries (IANA zone.tab, public domain), of provinces
-- where a country has several, and the countries of calling codes (ITU-T E.164). In China Beijing time is the legal one.
create table place_zone (
    country  text   not null, -- ISO 3166-1, two letters
    province text   not null, -- in lower case; empty for the whole country
    zones    text[] not null, -- all in which somebody may be
    primary key (country, province)
);
insert into place_zone (country, province, zones) values
    ('AD', '', '{Europe/Andorra}'), ('AE', '', '{Asia/Dubai}'), ('AF', '', '{Asia/Kabul}'),
    ('AG', '', '{America/Antigua}'), ('AI', '', '{America/Anguilla}'), ('AL', '', '{Europe/Tirane}'),
    ('AM', '', '{Asia/Yerevan}'), ('AO', '', '{Africa/Luanda}'), ('AQ', '', '{Antarctica/McMurdo}'),
    ('AR', '', '{America/Argentina/Buenos_Aires,America/Argentina/Cordoba,America/Argentina/Salta,America/Argentina/Jujuy,America/Argentina/Tucuman,America/Argentina/Catamarca,America/Argentina/La_Rioja,America/Argentina/San_Juan,America/Argentina/Mendoza,America/Argentina/San_Luis,America/Argentina/Rio_Gallegos,America/Argentina/Ushuaia}'),
    ('AS', '', '{Pacific/Pago_Pago}'), ('AT', '', '{Europe/Vienna}'),
    ('AU', '', '{Australia/Lord_Howe,Antarctica/Macquarie,Australia/Hobart,Australia/Melbourne,Australia/Sydney,Australia/Broken_Hill,Australia/Brisbane,Australia/Lindeman,Australia/Adelaide,Australia/Darwin,Australia/Perth,Australia/Eucla}'),
    ('AW', '', '{America/Aruba}'), ('AX', '', '{Europe/Mariehamn}'), ('AZ', '', '{Asia/Baku}'),
    ('BA', '', '{Europe/Sarajevo}'), ('BB', '', '{America/Barbados}'), ('BD', '', '{Asia/Dhaka}'),
    ('BE', '', '{Europe/Brussels}'), ('BF', '', '{Africa/Ouagadougou}'), ('BG', '', '{Europe/Sofia}'),
    ('BH', '', '{Asia/Bahrain}'), ('BI', '', '{Africa/Bujumbura}'), ('BJ', '', '{Africa/Porto-Novo}'),
    ('BL', '', '{America/St_Barthelemy}'), ('BM', '', '{Atlantic/Bermuda}'), ('BN', '', '{Asia/Brunei}'),
    ('BO', '', '{America/La_Paz}'), ('BQ', '', '{America/Kralendijk}'),
    ('BR', '', '{America/Noronha,America/Belem,America/Fortaleza,America/Recife,America/Araguaina,America/Maceio,America/Bahia,America/Sao_Paulo,America/Campo_Grande,America/Cuiaba,America/Santarem,America/Porto_Velho,America/Boa_Vista,America/Manaus,America/Eirunepe,America/Rio_Branco}'),
    ('BS', '', '{America/Nassau}'), ('BT', '', '{Asia/Thimphu}'), ('BW', '', '{Africa/Gaborone}'),
    ('BY', '', '{Europe/Minsk}'), ('BZ', '', '{America/Belize}'),
    ('CA', '', '{America/St_Johns,America/Halifax,America/Glace_Bay,America/Moncton,America/Goose_Bay,America/Blanc-Sablon,America/Toronto,America/Iqaluit,America/Atikokan,America/Winnipeg,America/Resolute,America/Rankin_Inlet,America/Regina,America/Swift_Current,America/Edmonton,America/Cambridge_Bay,America/Inuvik,America/Creston,America/Dawson_Creek,America/Fort_Nelson,America/Whitehorse,America/Dawson,America/Vancouver}'),
    ('CC', '', '{Indian/Cocos}'), ('CD', '', '{Africa/Kinshasa,Africa/Lubumbashi}'), ('CF', '', '{Africa/Bangui}'),
    ('CG', '', '{Africa/Brazzaville}'), ('CH', '', '{Europe/Zurich}'), ('CI', '', '{Africa/Abidjan}'),
    ('CK', '', '{Pacific/Rarotonga}'),
    ('CL', '', '{America/Santiago,America/Punta_Arenas,Pacific/Easter}'),
    ('CM', '', '{Africa/Douala}'), ('CN', '', '{Asia/Shanghai}'), ('CO', '', '{America/Bogota}'),
    ('CR', '', '{America/Costa_Rica}'), ('CU', '', '{America/Havana}'), ('CV', '', '{Atlantic/Cape_Verde}'),
    ('CW', '', '{America/Curacao}'), ('CX', '', '{Indian/Christmas}'), ('CY', '', '{Asia/Nicosia,Asia/Famagusta}'),
    ('CZ', '', '{Europe/Prague}'), ('DE', '', '{Europe/Berlin,Europe/Busingen}'), ('DJ', '', '{Africa/Djibouti}'),
    ('DK', '', '{Europe/Copenhagen}'), ('DM', '', '{America/Dominica}'), ('DO', '', '{America/Santo_Domingo}'),
    ('DZ', '', '{Africa/Algiers}'), ('EC', '', '{America/Guayaquil,Pacific/Galapagos}'),
    ('EE', '', '{Europe/Tallinn}'), ('EG', '', '{Africa/Cairo}'), ('EH', '', '{Africa/El_Aaiun}'),
    ('ER', '', '{Africa/Asmara}'), ('ES', '', '{Europe/Madrid,Africa/Ceuta,Atlantic/Canary}'),
    ('ET', '', '{Africa/Addis_Ababa}'), ('FI', '', '{Europe/Helsinki}'), ('FJ', '', '{Pacific/Fiji}'),
    ('FK', '', '{Atlantic/Stanley}'), ('FM', '', '{Pacific/Chuuk,Pacific/Pohnpei,Pacific/Kosrae}'),
    ('FO', '', '{Atlantic/Faroe}'), ('FR', '', '{Europe/Paris}'), ('GA', '', '{Africa/Libreville}'),
    ('GB', '', '{Europe/London}'), ('GD', '', '{America/Grenada}'), ('GE', '', '{Asia/Tbilisi}'),
    ('GF', '', '{America/Cayenne}'), ('GG', '', '{Europe/Guernsey}'), ('GH', '', '{Africa/Accra}'),
    ('GI', '', '{Europe/Gibraltar}'),
    ('GL', '', '{America/Nuuk,America/Danmarkshavn,America/Scoresbysund,America/Thule}'),
    ('GM', '', '{Africa/Banjul}'), ('GN', '', '{Africa/Conakry}'), ('GP', '', '{America/Guadeloupe}'),
    ('GQ', '', '{Africa/Malabo}'), ('GR', '', '{Europe/Athens}'), ('GS', '', '{Atlantic/South_Georgia}'),
    ('GT', '', '{America/Guatemala}'), ('GU', '', '{Pacific/Guam}'), ('GW', '', '{Africa/Bissau}'),
    ('GY', '', '{America/Guyana}'), ('HK', '', '{Asia/Hong_Kong}'), ('HN', '', '{America/Tegucigalpa}'),
    ('HR', '', '{Europe/Zagreb}'), ('HT', '', '{America/Port-au-Prince}'), ('HU', '', '{Europe/Budapest}'),
    ('ID', '', '{Asia/Jakarta,Asia/Pontianak,Asia/Makassar,Asia/Jayapura}'), ('IE', '', '{Europe/Dublin}'),
    ('IL', '', '{Asia/Jerusalem}'), ('IM', '', '{Europe/Isle_of_Man}'), ('IN', '', '{Asia/Kolkata}'),
    ('IO', '', '{Indian/Chagos}'), ('IQ', '', '{Asia/Baghdad}'), ('IR', '', '{Asia/Tehran}'),
    ('IS', '', '{Atlantic/Reykjavik}'), ('IT', '', '{Europe/Rome}'), ('JE', '', '{Europe/Jersey}'),
    ('JM', '', '{America/Jamaica}'), ('JO', '', '{Asia/Amman}'), ('JP', '', '{Asia/Tokyo}'),
    ('KE', '', '{Africa/Nairobi}'), ('KG', '', '{Asia/Bishkek}'), ('KH', '', '{Asia/Phnom_Penh}'),
    ('KI', '', '{Pacific/Tarawa,Pacific/Kanton,Pacific/Kiritimati}'), ('KM', '', '{Indian/Comoro}'),
    ('KN', '', '{America/St_Kitts}'), ('KP', '', '{Asia/Pyongyang}'), ('KR', '', '{Asia/Seoul}'),
    ('KW', '', '{Asia/Kuwait}'), ('KY', '', '{America/Cayman}'),
    ('KZ', '', '{Asia/Almaty,Asia/Qyzylorda,Asia/Qostanay,Asia/Aqtobe,Asia/Aqtau,Asia/Atyrau,Asia/Oral}'),
    ('LA', '', '{Asia/Vientiane}'), ('LB', '', '{Asia/Beirut}'), ('LC', '', '{America/St_Lucia}'),
    ('LI', '', '{Europe/Vaduz}'), ('LK', '', '{Asia/Colombo}'), ('LR', '', '{Africa/Monrovia}'),
    ('LS', '', '{Africa/Maseru}'), ('LT', '', '{Europe/Vilnius}'), ('LU', '', '{Europe/Luxembourg}'),
    ('LV', '', '{Europe/Riga}'), ('LY', '', '{Africa/Tripoli}'), ('MA', '', '{Africa/Casablanca}'),
    ('MC', '', '{Europe/Monaco}'), ('MD', '', '{Europe/Chisinau}'), ('ME', '', '{Europe/Podgorica}'),
    ('MF', '', '{America/Marigot}'), ('MG', '', '{Indian/Antananarivo}'),
    ('MH', '', '{Pacific/Majuro,Pacific/Kwajalein}'), ('MK', '', '{Europe/Skopje}'), ('ML', '', '{Africa/Bamako}'),
    ('MM', '', '{Asia/Yangon}'), ('MN', '', '{Asia/Ulaanbaatar,Asia/Hovd}'), ('MO', '', '{Asia/Macau}'),
    ('MP', '', '{Pacific/Saipan}'), ('MQ', '', '{America/Martinique}'), ('MR', '', '{Africa/Nouakchott}'),
    ('MS', '', '{America/Montserrat}'), ('MT', '', '{Europe/Malta}'), ('MU', '', '{Indian/Mauritius}'),
    ('MV', '', '{Indian/Maldives}'), ('MW', '', '{Africa/Blantyre}'),
    ('MX', '', '{America/Mexico_City,America/Cancun,America/Merida,America/Monterrey,America/Matamoros,America/Chihuahua,America/Ciudad_Juarez,America/Ojinaga,America/Mazatlan,America/Bahia_Banderas,America/Hermosillo,America/Tijuana}'),
    ('MY', '', '{Asia/Kuala_Lumpur,Asia/Kuching}'), ('MZ', '', '{Africa/Maputo}'), ('NA', '', '{Africa/Windhoek}'),
    ('NC', '', '{Pacific/Noumea}'), ('NE', '', '{Africa/Niamey}'), ('NF', '', '{Pacific/Norfolk}'),
    ('NG', '', '{Africa/Lagos}'), ('NI', '', '{America/Managua}'), ('NL', '', '{Europe/Amsterdam}'),
    ('NO', '', '{Europe/Oslo}'), ('NP', '', '{Asia/Kathmandu}'), ('NR', '', '{Pacific/Nauru}'),
    ('NU', '', '{Pacific/Niue}'), ('NZ', '', '{Pacific/Auckland,Pacific/Chatham}'), ('OM', '', '{Asia/Muscat}'),
    ('PA', '', '{America/Panama}'), ('PE', '', '{America/Lima}'),
    ('PF', '', '{Pacific/Tahiti,Pacific/Marquesas,Pacific/Gambier}'),
    ('PG', '', '{Pacific/Port_Moresby,Pacific/Bougainville}'), ('PH', '', '{Asia/Manila}'),
    ('PK', '', '{Asia/Karachi}'), ('PL', '', '{Europe/Warsaw}'), ('PM', '', '{America/Miquelon}'),
    ('PN', '', '{Pacific/Pitcairn}'), ('PR', '', '{America/Puerto_Rico}'), ('PS', '', '{Asia/Gaza,Asia/Hebron}'),
    ('PT', '', '{Europe/Lisbon,Atlantic/Madeira,Atlantic/Azores}'), ('PW', '', '{Pacific/Palau}'),
    ('PY', '', '{America/Asuncion}'), ('QA', '', '{Asia/Qatar}'), ('RE', '', '{Indian/Reunion}'),
    ('RO', '', '{Europe/Bucharest}'), ('RS', '', '{Europe/Belgrade}'),
    ('RU', '', '{Europe/Kaliningrad,Europe/Moscow,Europe/Kirov,Europe/Volgograd,Europe/Astrakhan,Europe/Saratov,Europe/Ulyanovsk,Europe/Samara,Asia/Yekaterinburg,Asia/Omsk,Asia/Novosibirsk,Asia/Barnaul,Asia/Tomsk,Asia/Novokuznetsk,Asia/Krasnoyarsk,Asia/Irkutsk,Asia/Chita,Asia/Yakutsk,Asia/Khandyga,Asia/Vladivostok,Asia/Ust-Nera,Asia/Magadan,Asia/Sakhalin,Asia/Srednekolymsk,Asia/Kamchatka,Asia/Anadyr}'),
    ('RW', '', '{Africa/Kigali}'), ('SA', '', '{Asia/Riyadh}'), ('SB', '', '{Pacific/Guadalcanal}'),
    ('SC', '', '{Indian/Mahe}'), ('SD', '', '{Africa/Khartoum}'), ('SE', '', '{Europe/Stockholm}'),
    ('SG', '', '{Asia/Singapore}'), ('SH', '', '{Atlantic/St_Helena}'), ('SI', '', '{Europe/Ljubljana}'),
    ('SJ', '', '{Arctic/Longyearbyen}'), ('SK', '', '{Europe/Bratislava}'), ('SL', '', '{Africa/Freetown}'),
    ('SM', '', '{Europe/San_Marino}'), ('SN', '', '{Africa/Dakar}'), ('SO', '', '{Africa/Mogadishu}'),
    ('SR', '', '{America/Paramaribo}'), ('SS', '', '{Africa/Juba}'), ('ST', '', '{Africa/Sao_Tome}'),
    ('SV', '', '{America/El_Salvador}'), ('SX', '', '{America/Lower_Princes}'), ('SY', '', '{Asia/Damascus}'),
    ('SZ', '', '{Africa/Mbabane}'), ('TC', '', '{America/Grand_Turk}'), ('TD', '', '{Africa/Ndjamena}'),
    ('TF', '', '{Indian/Kerguelen}'), ('TG', '', '{Africa/Lome}'), ('TH', '', '{Asia/Bangkok}'),
    ('TJ', '', '{Asia/Dushanbe}'), ('TK', '', '{Pacific/Fakaofo}'), ('TL', '', '{Asia/Dili}'),
    ('TM', '', '{Asia/Ashgabat}'), ('TN', '', '{Africa/Tunis}'), ('TO', '', '{Pacific/Tongatapu}'),
    ('TR', '', '{Europe/Istanbul}'), ('TT', '', '{America/Port_of_Spain}'), ('TV', '', '{Pacific/Funafuti}'),
    ('TW', '', '{Asia/Taipei}'), ('TZ', '', '{Africa/Dar_es_Salaam}'), ('UA', '', '{Europe/Simferopol,Europe/Kyiv}'),
    ('UG', '', '{Africa/Kampala}'), ('UM', '', '{Pacific/Midway,Pacific/Wake}'),
    ('US', '', '{America/New_York,America/Detroit,America/Kentucky/Louisville,America/Kentucky/Monticello,America/Indiana/Indianapolis,America/Indiana/Vincennes,America/Indiana/Winamac,America/Indiana/Marengo,America/Indiana/Petersburg,America/Indiana/Vevay,America/Chicago,America/Indiana/Tell_City,America/Indiana/Knox,America/Menominee,America/North_Dakota/Center,America/North_Dakota/New_Salem,America/North_Dakota/Beulah,America/Denver,America/Boise,America/Phoenix,America/Los_Angeles,America/Anchorage,America/Juneau,America/Sitka,America/Metlakatla,America/Yakutat,America/Nome,America/Adak,Pacific/Honolulu}'),
    ('UY', '', '{America/Montevideo}'), ('UZ', '', '{Asia/Samarkand,Asia/Tashkent}'), ('VA', '', '{Europe/Vatican}'),
    ('VC', '', '{America/St_Vincent}'), ('VE', '', '{America/Caracas}'), ('VG', '', '{America/Tortola}'),
    ('VI', '', '{America/St_Thomas}'), ('VN', '', '{Asia/Ho_Chi_Minh}'), ('VU', '', '{Pacific/Efate}'),
    ('WF', '', '{Pacific/Wallis}'), ('WS', '', '{Pacific/Apia}'), ('YE', '', '{Asia/Aden}'),
    ('YT', '', '{Indian/Mayotte}'), ('ZA', '', '{Africa/Johannesburg}'), ('ZM', '', '{Africa/Lusaka}'),
    ('ZW', '', '{Africa/Harare}'), ('AU', 'act', '{Australia/Sydney}'),
    ('AU', 'australian capital territory', '{Australia/Sydney}'),
    ('AU', 'nsw', '{Australia/Sydney,Australia/Adelaide}'),
    ('AU', 'new south wales', '{Australia/Sydney,Australia/Adelaide}'), ('AU', 'nt', '{Australia/Darwin}'),
    ('AU', 'northern territory', '{Australia/Darwin}'), ('AU', 'qld', '{Australia/Brisbane}'),
    ('AU', 'queensland', '{Australia/Brisbane}'), ('AU', 'sa', '{Australia/Adelaide}'),
    ('AU', 'south australia', '{Australia/Adelaide}'), ('AU', 'tas', '{Australia/Hobart}'),
    ('AU', 'tasmania', '{Australia/Hobart}'), ('AU', 'vic', '{Australia/Melbourne}'),
    ('AU', 'victoria', '{Australia/Melbourne}'), ('AU', 'wa', '{Australia/Perth,Australia/Eucla}'),
    ('AU', 'western australia', '{Australia/Perth,Australia/Eucla}'), ('CA', 'ab', '{America/Edmonton}'),
    ('CA', 'alberta', '{America/Edmonton}'), ('CA', 'bc', '{America/Vancouver,America/Edmonton}'),
    ('CA', 'british columbia', '{America/Vancouver,America/Edmonton}'), ('CA', 'mb', '{America/Winnipeg}'),
    ('CA', 'manitoba', '{America/Winnipeg}'), ('CA', 'nb', '{America/Moncton}'),
    ('CA', 'new brunswick', '{America/Moncton}'), ('CA', 'nl', '{America/St_Johns,America/Goose_Bay}'),
    ('CA', 'newfoundland and labrador', '{America/St_Johns,America/Goose_Bay}'), ('CA', 'ns', '{America/Halifax}'),
    ('CA', 'nova scotia', '{America/Halifax}'), ('CA', 'nt', '{America/Edmonton}'),
    ('CA', 'northwest territories', '{America/Edmonton}'),
    ('CA', 'nu', '{America/Iqaluit,America/Winnipeg,America/Edmonton}'),
    ('CA', 'nunavut', '{America/Iqaluit,America/Winnipeg,America/Edmonton}'),
    ('CA', 'on', '{America/Toronto,America/Winnipeg}'), ('CA', 'ontario', '{America/Toronto,America/Winnipeg}'),
    ('CA', 'pe', '{America/Halifax}'), ('CA', 'prince edward island', '{America/Halifax}'),
    ('CA', 'qc', '{America/Toronto,America/Halifax}'), ('CA', 'quebec', '{America/Toronto,America/Halifax}'),
    ('CA', 'sk', '{America/Regina,America/Edmonton}'), ('CA', 'saskatchewan', '{America/Regina,America/Edmonton}'),
    ('CA', 'yt', '{America/Whitehorse}'), ('CA', 'yukon', '{America/Whitehorse}'),
    ('CN', '新疆', '{Asia/Shanghai,Asia/Urumqi}'), ('CN', '新疆维吾尔自治区', '{Asia/Shanghai,Asia/Urumqi}'),
    ('CN', 'xinjiang', '{Asia/Shanghai,Asia/Urumqi}'), ('CN', 'xj', '{Asia/Shanghai,Asia/Urumqi}'),
    ('US', 'al', '{America/Chicago}'), ('US', 'alabama', '{America/Chicago}'),
    ('US', 'ak', '{America/Anchorage,America/Adak}'), ('US', 'alaska', '{America/Anchorage,America/Adak}'),
    ('US', 'az', '{America/Phoenix,America/Denver}'), ('US', 'arizona', '{America/Phoenix,America/Denver}'),
    ('US', 'ar', '{America/Chicago}'), ('US', 'arkansas', '{America/Chicago}'), ('US', 'ca', '{America/Los_Angeles}'),
    ('US', 'california', '{America/Los_Angeles}'), ('US', 'co', '{America/Denver}'),
    ('US', 'colorado', '{America/Denver}'), ('US', 'ct', '{America/New_York}'),
    ('US', 'connecticut', '{America/New_York}'), ('US', 'de', '{America/New_York}'),
    ('US', 'delaware', '{America/New_York}'), ('US', 'dc', '{America/New_York}'),
    ('US', 'district of columbia', '{America/New_York}'), ('US', 'fl', '{America/New_York,America/Chicago}'),
    ('US', 'florida', '{America/New_York,America/Chicago}'), ('US', 'ga', '{America/New_York}'),
    ('US', 'georgia', '{America/New_York}'), ('US', 'hi', '{Pacific/Honolulu}'),
    ('US', 'hawaii', '{Pacific/Honolulu}'), ('US', 'id', '{America/Boise,America/Los_Angeles}'),
    ('US', 'idaho', '{America/Boise,America/Los_Angeles}'), ('US', 'il', '{America/Chicago}'),
    ('US', 'illinois', '{America/Chicago}'), ('US', 'in', '{America/Indiana/Indianapolis,America/Chicago}'),
    ('US', 'indiana', '{America/Indiana/Indianapolis,America/Chicago}'), ('US', 'ia', '{America/Chicago}'),
    ('US', 'iowa', '{America/Chicago}'), ('US', 'ks', '{America/Chicago,America/Denver}'),
    ('US', 'kansas', '{America/Chicago,America/Denver}'), ('US', 'ky', '{America/New_York,America/Chicago}'),
    ('US', 'kentucky', '{America/New_York,America/Chicago}'), ('US', 'la', '{America/Chicago}'),
    ('US', 'louisiana', '{America/Chicago}'), ('US', 'me', '{America/New_York}'),
    ('US', 'maine', '{America/New_York}'), ('US', 'md', '{America/New_York}'),
    ('US', 'maryland', '{America/New_York}'), ('US', 'ma', '{America/New_York}'),
    ('US', 'massachusetts', '{America/New_York}'), ('US', 'mi', '{America/Detroit,America/Menominee}'),
    ('US', 'michigan', '{America/Detroit,America/Menominee}'), ('US', 'mn', '{America/Chicago}'),
    ('US', 'minnesota', '{America/Chicago}'), ('US', 'ms', '{America/Chicago}'),
    ('US', 'mississippi', '{America/Chicago}'), ('US', 'mo', '{America/Chicago}'),
    ('US', 'missouri', '{America/Chicago}'), ('US', 'mt', '{America/Denver}'), ('US', 'montana', '{America/Denver}'),
    ('US', 'ne', '{America/Chicago,America/Denver}'), ('US', 'nebraska', '{America/Chicago,America/Denver}'),
    ('US', 'nv', '{America/Los_Angeles,America/Denver}'), ('US', 'nevada', '{America/Los_Angeles,America/Denver}'),
    ('US', 'nh', '{America/New_York}'), ('US', 'new hampshire', '{America/New_York}'),
    ('US', 'nj', '{America/New_York}'), ('US', 'new jersey', '{America/New_York}'), ('US', 'nm', '{America/Denver}'),
    ('US', 'new mexico', '{America/Denver}'), ('US', 'ny', '{America/New_York}'),
    ('US', 'new york', '{America/New_York}'), ('US', 'nc', '{America/New_York}'),
    ('US', 'north carolina', '{America/New_York}'), ('US', 'nd', '{America/Chicago,America/Denver}'),
    ('US', 'north dakota', '{America/Chicago,America/Denver}'), ('US', 'oh', '{America/New_York}'),
    ('US', 'ohio', '{America/New_York}'), ('US', 'ok', '{America/Chicago}'), ('US', 'oklahoma', '{America/Chicago}'),
    ('US', 'or', '{America/Los_Angeles,America/Boise}'), ('US', 'oregon', '{America/Los_Angeles,America/Boise}'),
    ('US', 'pa', '{America/New_York}'), ('US', 'pennsylvania', '{America/New_York}'),
    ('US', 'ri', '{America/New_York}'), ('US', 'rhode island', '{America/New_York}'),
    ('US', 'sc', '{America/New_York}'), ('US', 'south carolina', '{America/New_York}'),
    ('US', 'sd', '{America/Chicago,America/Denver}'), ('US', 'south dakota', '{America/Chicago,America/Denver}'),
    ('US', 'tn', '{America/New_York,America/Chicago}'), ('US', 'tennessee', '{America/New_York,America/Chicago}'),
    ('US', 'tx', '{America/Chicago,America/Denver}'), ('US', 'texas', '{America/Chicago,America/Denver}'),
    ('US', 'ut', '{America/Denver}'), ('US', 'utah', '{America/Denver}'), ('US', 'vt', '{America/New_York}'),
    ('US', 'vermont', '{America/New_York}'), ('US', 'va', '{America/New_York}'),
    ('US', 'virginia', '{America/New_York}'), ('US', 'wa', '{America/Los_Angeles}'),
    ('US', 'washington', '{America/Los_Angeles}'), ('US', 'wv', '{America/New_York}'),
    ('US', 'west virginia', '{America/New_York}'), ('US', 'wi', '{America/Chicago}'),
    ('US', 'wisconsin', '{America/Chicago}'), ('US', 'wy', '{America/Denver}'), ('US', 'wyoming', '{America/Denver}');

create table calling_code (
    prefix    text primary key,
    countries text[] not null
);
insert into calling_code (prefix, countries) values
    ('1', '{US,CA}'), ('1242', '{BS}'), ('1246', '{BB}'), ('1264', '{AI}'), ('1268', '{AG}'), ('1284', '{VG}'),
    ('1340', '{VI}'), ('1345', '{KY}'), ('1441', '{BM}'), ('1473', '{GD}'), ('1649', '{TC}'), ('1658', '{JM}'),
    ('1664', '{MS}'), ('1670', '{MP}'), ('1671', '{GU}'), ('1684', '{AS}'), ('1721', '{SX}'), ('1758', '{LC}'),
    ('1767', '{DM}'), ('1784', '{VC}'), ('1787', '{PR}'), ('1809', '{DO}'), ('1829', '{DO}'), ('1849', '{DO}'),
    ('1868', '{TT}'), ('1869', '{KN}'), ('1876', '{JM}'), ('1939', '{PR}'), ('20', '{EG}'), ('211', '{SS}'),
    ('212', '{MA}'), ('213', '{DZ}'), ('216', '{TN}'), ('218', '{LY}'), ('220', '{GM}'), ('221', '{SN}'),
    ('222', '{MR}'), ('223', '{ML}'), ('224', '{GN}'), ('225', '{CI}'), ('226', '{BF}'), ('227', '{NE}'),
    ('228', '{TG}'), ('229', '{BJ}'), ('230', '{MU}'), ('231', '{LR}'), ('232', '{SL}'), ('233', '{GH}'),
    ('234', '{NG}'), ('235', '{TD}'), ('236', '{CF}'), ('237', '{CM}'), ('238', '{CV}'), ('239', '{ST}'),
    ('240', '{GQ}'), ('241', '{GA}'), ('242', '{CG}'), ('243', '{CD}'), ('244', '{AO}'), ('245', '{GW}'),
    ('246', '{IO}'), ('247', '{SH}'), ('248', '{SC}'), ('249', '{SD}'), ('250', '{RW}'), ('251', '{ET}'),
    ('252', '{SO}'), ('253', '{DJ}'), ('254', '{KE}'), ('255', '{TZ}'), ('256', '{UG}'), ('257', '{BI}'),
    ('258', '{MZ}'), ('260', '{ZM}'), ('261', '{MG}'), ('262', '{RE,YT}'), ('263', '{ZW}'), ('264', '{NA}'),
    ('265', '{MW}'), ('266', '{LS}'), ('267', '{BW}'), ('268', '{SZ}'), ('269', '{KM}'), ('27', '{ZA}'),
    ('290', '{SH}'), ('291', '{ER}'), ('297', '{AW}'), ('298', '{FO}'), ('299', '{GL}'), ('30', '{GR}'),
    ('31', '{NL}'), ('32', '{BE}'), ('33', '{FR}'), ('34', '{ES}'), ('350', '{GI}'), ('351', '{PT}'), ('352', '{LU}'),
    ('353', '{IE}'), ('354', '{IS}'), ('355', '{AL}'), ('356', '{MT}'), ('357', '{CY}'), ('358', '{FI}'),
    ('359', '{BG}'), ('36', '{HU}'), ('370', '{LT}'), ('371', '{LV}'), ('372', '{EE}'), ('373', '{MD}'),
    ('374', '{AM}'), ('375', '{BY}'), ('376', '{AD}'), ('377', '{MC}'), ('378', '{SM}'), ('380', '{UA}'),
    ('381', '{RS}'), ('382', '{ME}'), ('385', '{HR}'), ('386', '{SI}'), ('387', '{BA}'), ('389', '{MK}'),
    ('39', '{IT}'), ('40', '{RO}'), ('41', '{CH}'), ('420', '{CZ}'), ('421', '{SK}'), ('423', '{LI}'), ('43', '{AT}'),
    ('44', '{GB}'), ('45', '{DK}'), ('46', '{SE}'), ('47', '{NO}'), ('48', '{PL}'), ('49', '{DE}'), ('500', '{FK}'),
    ('501', '{BZ}'), ('502', '{GT}'), ('503', '{SV}'), ('504', '{HN}'), ('505', '{NI}'), ('506', '{CR}'),
    ('507', '{PA}'), ('508', '{PM}'), ('509', '{HT}'), ('51', '{PE}'), ('52', '{MX}'), ('53', '{CU}'), ('54', '{AR}'),
    ('55', '{BR}'), ('56', '{CL}'), ('57', '{CO}'), ('58', '{VE}'), ('590', '{GP}'), ('591', '{BO}'), ('592', '{GY}'),
    ('593', '{EC}'), ('594', '{GF}'), ('595', '{PY}'), ('596', '{MQ}'), ('597', '{SR}'), ('598', '{UY}'),
    ('599', '{CW,BQ}'), ('60', '{MY}'), ('61', '{AU}'), ('62', '{ID}'), ('63', '{PH}'), ('64', '{NZ}'), ('65', '{SG}'),
    ('66', '{TH}'), ('670', '{TL}'), ('672', '{NF}'), ('673', '{BN}'), ('674', '{NR}'), ('675', '{PG}'),
    ('676', '{TO}'), ('677', '{SB}'), ('678', '{VU}'), ('679', '{FJ}'), ('680', '{PW}'), ('681', '{WF}'),
    ('682', '{CK}'), ('683', '{NU}'), ('685', '{WS}'), ('686', '{KI}'), ('687', '{NC}'), ('688', '{TV}'),
    ('689', '{PF}'), ('690', '{TK}'), ('691', '{FM}'), ('692', '{MH}'), ('7', '{RU}'), ('76', '{KZ}'), ('77', '{KZ}'),
    ('81', '{JP}'), ('82', '{KR}'), ('84', '{VN}'), ('850', '{KP}'), ('852', '{HK}'), ('853', '{MO}'), ('855', '{KH}'),
    ('856', '{LA}'), ('86', '{CN}'), ('880', '{BD}'), ('886', '{TW}'), ('90', '{TR}'), ('91', '{IN}'), ('92', '{PK}'),
    ('93', '{AF}'), ('94', '{LK}'), ('95', '{MM}'), ('960', '{MV}'), ('961', '{LB}'), ('962', '{JO}'), ('963', '{SY}'),
    ('964', '{IQ}'), ('965', '{KW}'), ('966', '{SA}'), ('967', '{YE}'), ('968', '{OM}'), ('970', '{PS}'),
    ('971', '{AE}'), ('972', '{IL}'), ('973', '{BH}'), ('974', '{QA}'), ('975', '{BT}'), ('976', '{MN}'),
    ('977', '{NP}'), ('98', '{IR}'), ('992', '{TJ}'), ('993', '{TM}'), ('994', '{AZ}'), ('995', '{GE}'),
    ('996', '{KG}'), ('998', '{UZ}');

-- The zones in which somebody may be: by their province or country, else by the calling code of their number, else ours.
create function zones_of(country text, province text, phone text, ours text) returns text[] language sql stable as
$$ select coalesce(
    (select p.zones from place_zone p where p.country = $1 and p.province <> '' and p.province = lower(trim($2))),
    (select p.zones from place_zone p where p.country = $1 and p.province = ''),
    (select array_agg(distinct z order by z) from place_zone p, unnest(p.zones) z
        where p.province = '' and p.country = any((
            select c.countries from calling_code c
            where $3 ~ '^\s*(\+|00)' and regexp_replace(regexp_replace($3, '[^0-9]', '', 'g'), '^00', '') like c.prefix || '%'
            order by length(c.prefix) desc limit 1)::text[])),
    array[$4]) $$;

-- Whether people may be called at a moment: between two times of day in every zone in which they may be.
create function is_hour_to_call(zones text[], moment timestamptz, begin_at time, end_at time) returns boolean
    language sql stable as
$$ select not exists (select from unnest(zones) z
    where (moment at time zone z)::time < begin_at or (moment at time zone z)::time >= end_at) $$;

-- What is known of people from other services: where they are, whether they may be called, what they ordered, what they
-- complained about.
create table customer_place (
    id       uuid primary key,
    sequence bigint not null,
    country  text,
    province text
);
create table consent (
    id         uuid primary key,
    sequence   bigint not null,
    person_id  uuid,
    purpose    text,
    channel    text,
    standing   text,
    expires_at timestamptz
);
create index consent_of on consent (person_id, purpose, channel);
create table customer_order (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    number      text,
    status      text,
    total       jsonb,
    placed_at   timestamptz
);
create index customer_order_of on customer_order (customer_id, placed_at);
create table customer_case (
    id          uuid primary key,
    sequence    bigint not null,
    customer_id uuid,
    number      text,
    status      text,
    opened_at   timestamptz
);
create index customer_case_of on customer_case (customer_id, opened_at);

-- Numbers of people who do not want to be called, by a fingerprint: it stays when the person is forgotten.
create table do_not_call (
    number_hash text primary key,
    said_at     timestamptz not null,
    noted_by    text        not null
);

-- What is said on the phone, and what can come of it. Each change is another edition; calls name the one that they followed.
create table call_script (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null,
    edition    integer     not null,
    contents   jsonb       not null,
    active     boolean     not null,
    created_at timestamptz not null
);
create index call_script_by_name on call_script (name, id);
create table call_script_edition (
    script_id uuid        not null references call_script on delete cascade,
    edition   integer     not null,
    contents  text        not null,
    since     timestamptz not null,
    primary key (script_id, edition)
);
