package dev.guanxi.contact.duplicate.web;

import static dev.guanxi.contact.Api.ADA;
import static org.awaitility.Awaitility.await;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.As;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Run by hand, {@code -Dtest=DuplicateCheckSpeed}: how long it takes to check 100,000 existing customers, half of them
 * people, of whom one in twenty is here twice, in the service with its real database.
 */
@QuarkusTest
class DuplicateCheckSpeed {
    private static final int CUSTOMERS = Integer.getInteger("customers", 100_000);
    private static final int ONE_IN = 20;
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String CHARACTERS = "小明红伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞平刚桂兰玉华建国文志海波鹏宇晨佳欣怡";
    private static final String WORDS = "华信达通盛泰恒瑞鑫源宏远创科联合天地金海东方嘉和美佳诚德润丰";
    private static final List<String> CITIES = List.of("上海", "北京", "广州", "深圳", "杭州", "成都", "武汉", "西安", "南京", "苏州");

    private final Random random = new Random(1);

    @Inject
    DataSource database;

    @Test
    void checkEverything() throws SQLException {
        fill();

        var begin = System.nanoTime();
        String check = As.person(ADA).post("/duplicate-checks").path("id");
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> As.person(ADA)
                        .get("/duplicate-checks/{id}", check)
                        .path("status")
                        .equals("FINISHED"));
        var seconds = (System.nanoTime() - begin) / 1e9;
        var done = As.person(ADA).get("/duplicate-checks/{id}", check).jsonPath();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(
                "%,d records checked in %.1f s, %,.0f a second; %,d pairs wait; heap %,d MB of %,d%n",
                done.getLong("done"),
                seconds,
                done.getLong("done") / seconds,
                done.getLong("openPairs"),
                heap.getUsed() >> 20,
                heap.getMax() >> 20);
    }

    private void fill() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into customer (id, version, kind, name, city, phone, email, postcode, street, birthday,"
                                + " owner_id, status, created_at, name_key, city_key) values (?, 0, ?, ?, ?, ?, ?, ?, ?,"
                                + " cast(? as date), 'ann', 'ACTIVE', now(), ?, ?)")) {
            connection.setAutoCommit(false);
            var row = row();
            for (int i = 0; i < CUSTOMERS; i++) {
                row = i % ONE_IN == 1 ? changed(row) : row();
                add(insert, row);
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze customer");
        }
    }

    private static void add(PreparedStatement insert, List<String> row) throws SQLException {
        insert.setObject(1, Ids.next());
        for (int i = 0; i < row.size(); i++) {
            insert.setString(i + 2, row.get(i));
        }
        insert.setString(row.size() + 2, row.get(1));
        insert.setString(row.size() + 3, row.get(2));
        insert.addBatch();
    }

    private List<String> row() {
        return random.nextBoolean() ? person() : company();
    }

    private List<String> person() {
        var number = "%08d".formatted(random.nextInt(100_000_000));
        return row(
                "PERSON",
                any(SURNAMES) + any(CHARACTERS) + any(CHARACTERS),
                "138" + number,
                number + "@example.com",
                "%d-%02d-%02d".formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private List<String> company() {
        var number = "%08d".formatted(random.nextInt(100_000_000));
        var name = any(WORDS) + any(WORDS) + any(WORDS) + any(WORDS);
        return row(
                "ORGANISATION",
                CITIES.get(random.nextInt(10)) + name + "科技有限公司",
                "021-" + number,
                "info@" + number + ".example",
                null);
    }

    private List<String> row(String kind, String name, String phone, String mail, @Nullable String birthday) {
        var row = new ArrayList<String>();
        row.add(kind);
        row.add(name);
        row.add(CITIES.get(random.nextInt(10)));
        row.add(phone);
        row.add(mail);
        row.add("%06d".formatted(100_000 + random.nextInt(900_000)));
        row.add("中山路" + (1 + random.nextInt(2_000)) + "号");
        row.add(birthday);
        return row;
    }

    /** The same customer once more, moved and with another mail address. */
    private List<String> changed(List<String> row) {
        var other = new ArrayList<>(row);
        other.set(4, "new" + row.get(4));
        other.set(6, "人民路" + random.nextInt(500) + "号");
        return other;
    }

    private String any(String characters) {
        var at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
