package dev.guanxi.contact.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places that stand in names of organisations and tell two of the same name apart: provinces and large cities. */
final class Places {
    private static final String KNOWN = """
            北京 beijing 上海 shanghai 天津 tianjin 重庆 chongqing 河北 hebei 山西 shanxi 辽宁 liaoning 吉林 jilin
            黑龙江 heilongjiang 江苏 jiangsu 浙江 zhejiang 安徽 anhui 福建 fujian 江西 jiangxi 山东 shandong 河南 henan
            湖北 hubei 湖南 hunan 广东 guangdong 海南 hainan 四川 sichuan 贵州 guizhou 云南 yunnan 陕西 shaanxi 甘肃 gansu
            青海 qinghai 台湾 taiwan 内蒙古 neimenggu 广西 guangxi 西藏 xizang 宁夏 ningxia 新疆 xinjiang 香港 hongkong
            澳门 macau 深圳 shenzhen 广州 guangzhou 杭州 hangzhou 南京 nanjing 苏州 suzhou 成都 chengdu 武汉 wuhan 西安 xian
            长沙 changsha 郑州 zhengzhou 青岛 qingdao 济南 jinan 宁波 ningbo 无锡 wuxi 厦门 xiamen 福州 fuzhou 大连 dalian
            沈阳 shenyang 哈尔滨 haerbin 长春 changchun 石家庄 shijiazhuang 太原 taiyuan 合肥 hefei 南昌 nanchang 昆明 kunming
            贵阳 guiyang 南宁 nanning 海口 haikou 兰州 lanzhou 西宁 xining 银川 yinchuan 乌鲁木齐 wulumuqi 拉萨 lasa
            呼和浩特 huhehaote 东莞 dongguan 佛山 foshan 珠海 zhuhai 中山 zhongshan 惠州 huizhou 温州 wenzhou 嘉兴 jiaxing
            绍兴 shaoxing 金华 jinhua 台州 taizhou 常州 changzhou 南通 nantong 徐州 xuzhou 扬州 yangzhou 烟台 yantai
            潍坊 weifang 临沂 linyi 泉州 quanzhou 唐山 tangshan 洛阳 luoyang
            """;

    private static final Map<String, String> SPELLED = new HashMap<>();
    private static final Set<String> SPELLINGS = new HashSet<>();
    private static final int LONGEST = 4;
    private static final String KINDS_OF_PLACES = "省市区县";

    static {
        var words = KNOWN.strip().split("\\s+", -1);
        for (var i = 0; i < words.length; i += 2) {
            SPELLED.put(words[i], words[i + 1]);
            SPELLINGS.add(words[i + 1]);
        }
    }

    private Places() {}

    /** The known place that simplified characters begin with, 市 or 省 included; null when there is none. */
    static @Nullable String at(String hanzi) {
        for (var length = Math.min(LONGEST, hanzi.length()); length > 1; length--) {
            if (SPELLED.containsKey(hanzi.substring(0, length))) {
                var withKind = length < hanzi.length() && KINDS_OF_PLACES.indexOf(hanzi.charAt(length)) >= 0;
                return hanzi.substring(0, withKind ? length + 1 : length);
            }
        }
        return null;
    }

    /** The known place that simplified characters end with. */
    static @Nullable String atEndOf(String hanzi) {
        for (var from = Math.max(hanzi.length() - LONGEST - 1, 0); from < hanzi.length() - 1; from++) {
            var rest = hanzi.substring(from);
            if (rest.equals(at(rest))) {
                return rest;
            }
        }
        return null;
    }

    static boolean isSpelled(String word) {
        return SPELLINGS.contains(word);
    }

    /** A place in Latin letters, without the word for its kind: 上海市 is {@code shanghai}. */
    static String spelling(String place) {
        var bare = withoutKind(place);
        var known = SPELLED.get(bare);
        return known == null ? Hanzi.pinyin(bare) : known;
    }

    /** 海淀区 without 区; a name of two characters keeps both. */
    static String withoutKind(String place) {
        var end = place.length() - 1;
        return end > 1 && KINDS_OF_PLACES.indexOf(place.charAt(end)) >= 0 ? place.substring(0, end) : place;
    }
}
