package dev.guanxi.contact.duplicate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Imports;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is the same as somebody is the same by every door: whoever asks, creates one, or imports a file. */
@QuarkusTest
class OneRuleTest {
    private static final String PHONE = "+86 21 5555 0142";
    private static final String SAME_PHONE = "(021) 55550142";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Person rep = Person.of("rule-" + UUID.randomUUID(), Roles.SALES_REP, "/sales/rule");

    @ParameterizedTest
    @CsvSource({
        // a switchboard, or a building
        "日出贸易有限公司, , 红星机械有限公司, , true, false",
        // the same firm, however its name is written
        "日出贸易有限公司, , 日出贸易, , true, true",
        "Sunrise Trading, , 'Sunrise Trading Co., Ltd.', , true, true",
        // the same name, in the same town and in another
        "日出贸易有限公司, 上海, 日出贸易有限公司, 上海, false, true",
        "日出贸易有限公司, 上海, 日出贸易有限公司, 北京, false, false"
    })
    void organisationsAreTheSameOrNotByEveryDoor(
            String name, @Nullable String city, String other, @Nullable String otherCity, boolean phone, boolean same) {
        Api.customer(rep, profile(name, city, phone ? PHONE : null));
        var asked = Map.of("kind", "ORGANISATION", "profile", profile(other, otherCity, phone ? SAME_PHONE : null));

        if (same) {
            await().atMost(SOON)
                    .untilAsserted(() -> As.person(rep)
                            .body(asked)
                            .post("/customers/duplicate-check")
                            .then()
                            .body("size()", equalTo(1)));
        }
        var imports = new Imports(rep, "customers");
        var job = imports.upload("name,city,phone\n\"%s\",%s,%s\n"
                .formatted(other, otherCity == null ? "" : otherCity, phone ? SAME_PHONE : ""));
        imports.perform(job, "run").body("created", equalTo(same ? 0 : 1)).body("refused", equalTo(same ? 1 : 0));
        if (!same) {
            imports.perform(job, "undo").body("undone", equalTo(1));
        }
        As.person(rep).body(asked).post("/customers?duplicates=refuse").then().statusCode(same ? 409 : 201);
    }

    @Test
    void rowsOfOneFileAreHeldToItToo() {
        var imports = new Imports(rep, "customers");
        var job = imports.upload(
                "name,city,phone\n日出贸易有限公司,上海,%1$s\n红星机械有限公司,,%1$s\n日出贸易 有限公司,,%2$s\n".formatted(PHONE, SAME_PHONE));

        imports.run(job).body("created", equalTo(2)).body("refused", equalTo(1));

        assertThat(imports.errors(job, "en").getLast()).startsWith("4,The row repeats line 2 of the file.");
    }

    @Test
    void peopleOfOneMailAddressAreTheSameWhenTheirNamesAre() {
        var customer = Api.customer(rep, Map.of("name", "Department Ltd"));
        Api.contact(rep, customer, Map.of("fullName", "王小明", "email", "buying@department.example"));
        var imports = new Imports(rep, "contacts");
        var job = imports.upload("customer,full_name,email\nDepartment Ltd,李娜,buying@department.example\n"
                + "Department Ltd,Wang Xiaoming,Buying@department.example\n"
                + "Department Ltd,陈建国,buying@department.example\n");

        imports.run(job).body("created", equalTo(2)).body("refused", equalTo(1));

        assertThat(imports.errors(job, "en").getLast()).startsWith("3,This contact is already here: ");
        for (var name : Map.of("李雷", 201, "Xiaoming Wang", 409).entrySet()) {
            await().atMost(SOON)
                    .untilAsserted(() -> As.person(rep)
                            .body(Map.of(
                                    "customerId",
                                    customer,
                                    "profile",
                                    Map.of("fullName", name.getKey(), "email", "buying@department.example")))
                            .post("/contacts?duplicates=refuse")
                            .then()
                            .statusCode(name.getValue()));
        }
    }

    @Test
    void aNameOfWhichAPartIsElsewhereIsFoundByTheSyllablesAtItsEnd() {
        Api.customer(rep, inOneStreet("上海澜沧科技有限公司"));

        await().atMost(SOON)
                .untilAsserted(() -> As.person(rep)
                        .body(Map.of("kind", "ORGANISATION", "profile", inOneStreet("澜沧科技上海公司")))
                        .post("/customers/duplicate-check")
                        .then()
                        .body("verdict", contains("POSSIBLE")));
    }

    private static Map<String, Object> inOneStreet(String name) {
        return Map.of("name", name, "province", "上海", "city", "上海", "street", "南京西路");
    }

    private static Map<String, Object> profile(String name, @Nullable String city, @Nullable String phone) {
        var profile = new HashMap<String, Object>(Map.of("name", name));
        if (city != null) {
            profile.put("city", city);
        }
        if (phone != null) {
            profile.put("phone", phone);
        }
        return profile;
    }
}
