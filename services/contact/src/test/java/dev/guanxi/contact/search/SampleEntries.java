package dev.guanxi.contact.search;

import dev.guanxi.contact.search.Findable.Words;
import dev.guanxi.platform.identity.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers with three contacts each, named as people and companies in China and in Europe are, common names often. */
final class SampleEntries {
    private static final int SLICE = 65_536;
    private static final long BEGIN = 1_700_000_000_000L;
    private static final String SURNAMES =
            "王王王王王王王李李李李李李李张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄赵赵吴吴周周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟伟伟芳芳娜娜敏敏静静丽丽强强磊磊洋洋艳勇军杰娟涛明明超秀霞平刚桂英华玲红文辉力波斌宇浩凯健俊峰建国志鹏飞鑫晓小小海燕雪梅兰婷婷宁欣怡佳琪雨晨子轩梓涵一诺思远博雅若曦泽宏立新成龙金玉春生德顺永福家乐天佑嘉慧中正大同光景少云";
    private static final List<String> CITIES =
            List.of("上海", "北京", "深圳", "广州", "杭州", "南京", "苏州", "成都", "武汉", "天津", "重庆", "西安", "青岛", "宁波", "长沙");
    private static final String BRAND = "华为东方星海长江金桥天地恒信瑞丰通达宏图新世纪联创合力博远中兴百盛嘉和德正诚泰永安国美康利万佳";
    private static final List<String> TRADES =
            List.of("科技", "贸易", "电子", "机械", "物流", "医药", "食品", "建筑", "信息技术", "网络", "投资", "咨询", "化工", "服装");
    private static final List<String> LATIN_GIVEN = List.of(
            "Anna",
            "Emma",
            "Peter",
            "Thomas",
            "Katharina",
            "James",
            "Maria",
            "Lukas",
            "Sophie",
            "Johannes",
            "Olivia",
            "Noah",
            "Elisabeth",
            "Michael");
    private static final List<String> LATIN_FAMILY = List.of(
            "Schmidt",
            "Müller",
            "Smith",
            "Garcia",
            "Johnson",
            "Weber",
            "Fischer",
            "Brown",
            "Martin",
            "Lefebvre",
            "Rossi",
            "Kowalski",
            "Andersson",
            "O'Brien",
            "Schneider",
            "Hoffmann");

    private final Random random = new Random(1);
    private final int customers;
    private long count;

    SampleEntries(int customers) {
        this.customers = customers;
    }

    /** Writes them into the first generation; the server reads the file. */
    void copy(Connection connection, Path file) throws SQLException, IOException {
        var statement = connection.createStatement();
        var rows = new StringBuilder();
        for (int customer = 0; customer < customers; customer++) {
            rows.append(row(customer()));
            for (int contact = 0; contact < 3; contact++) {
                rows.append(row(person()));
            }
            if (customer % 5_000 == 4_999 || customer == customers - 1) {
                Files.writeString(file, rows);
                statement.execute(
                        "copy search_entry_1 (id, sequence, kind, shown, label, details, plain, heard, owner_id, team, terms) from '%s'"
                                .formatted(file));
                rows.setLength(0);
            }
        }
        Files.delete(file);
        try (statement) {
            for (long first = SLICE; first < count; first += SLICE) {
                statement.execute("insert into search_slice (generation, above, code) values (1, '%s', '%s')"
                        .formatted(id(first - 1), code(first)));
            }
        }
    }

    private Findable customer() {
        var chinese = random.nextInt(10) < 8;
        var name = chinese
                ? pick(CITIES)
                        + letters(BRAND, 2 + random.nextInt(2))
                        + pick(TRADES)
                        + (random.nextInt(10) < 7 ? "有限公司" : "股份有限公司")
                : pick(LATIN_FAMILY) + " " + pick(LATIN_FAMILY) + " " + (random.nextBoolean() ? "GmbH" : "Trading Ltd");
        return record(
                RecordKind.CUSTOMER,
                name,
                false,
                "info@c" + count + ".example.com",
                phone(chinese),
                chinese ? "CN" : "DE");
    }

    private Findable person() {
        if (random.nextInt(10) < 8) {
            var name = letters(SURNAMES, 1) + letters(GIVEN, random.nextInt(10) < 4 ? 1 : 2);
            return record(RecordKind.CONTACT, name, true, "u" + count + "@mail.example.cn", phone(true), null);
        }
        var given = pick(LATIN_GIVEN);
        var family = pick(LATIN_FAMILY);
        return record(
                RecordKind.CONTACT,
                given + " " + family,
                true,
                (given.charAt(0) + "." + family + count).toLowerCase(java.util.Locale.ROOT) + "@example.com",
                phone(false),
                null);
    }

    private String phone(boolean chinese) {
        return chinese
                ? "+86 1%d%08d".formatted(30 + random.nextInt(60), random.nextInt(100_000_000))
                : "+49 %d %07d".formatted(30 + random.nextInt(900), random.nextInt(10_000_000));
    }

    private Findable record(
            RecordKind kind, String name, boolean person, String email, String phone, @Nullable String country) {
        var rep = random.nextInt(1_000);
        var owner = random.nextInt(10_000) == 0 ? "newcomer" : "rep-" + rep;
        return new Findable(
                kind,
                id(count++),
                0,
                true,
                new Words(name, person, null, List.of(), email, phone, country),
                Ownership.of(owner, "/sales/%d/%d".formatted(rep % 10, rep % 100)));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String letters(String from, int howMany) {
        return random.ints(howMany, 0, from.length())
                .mapToObj(at -> from.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static UUID id(long number) {
        return new UUID((BEGIN + number) << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    private static String code(long number) {
        return "%04x".formatted(number / SLICE);
    }

    private static String row(Findable record) {
        var entry = Entry.of(record);
        var code = "%04x".formatted((record.id().getLeastSignificantBits() & Long.MAX_VALUE) / SLICE);
        var terms = entry.lexemes().stream()
                .map(key -> "'" + code + key.replace("'", "''") + "'")
                .collect(Collectors.joining(" "));
        var details = Field.details(record.words()).stream()
                .map(text -> text.isEmpty() ? "NULL" : '"' + text + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return String.join(
                        "\t",
                        record.id().toString(),
                        "0",
                        record.kind().name(),
                        "t",
                        record.words().label(),
                        details,
                        entry.plain(),
                        entry.heard(),
                        String.valueOf(record.ownership().owner()),
                        String.valueOf(record.ownership().team()),
                        terms)
                + "\n";
    }
}
