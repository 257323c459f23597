package dev.guanxi.contact.identity.web;

import static dev.guanxi.contact.Api.ADA;
import static dev.guanxi.contact.Api.ANN;
import static dev.guanxi.contact.Api.BOB;
import static dev.guanxi.contact.Api.MEG;
import static dev.guanxi.platform.testkit.Patiently.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import dev.guanxi.platform.testkit.events.Elsewhere;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Rows 1-116 and 4-12: whatever channel somebody comes by, it is the same record. */
@QuarkusTest
class IdentityResourceTest {
    private final String number =
            "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final String mark = UUID.randomUUID().toString();
    private final Elsewhere elsewhere = new Elsewhere();

    @Test
    void phoneMailAndShopLoginLeadToTheSamePerson() {
        var id = Api.customer(
                ANN,
                "PERSON",
                Map.of(
                        "name",
                        "王小明",
                        "phone",
                        number,
                        "email",
                        "Wang." + mark + "@example.com",
                        "identities",
                        List.of(
                                identity("SHOP_LOGIN", "xiaoming-" + mark),
                                identity("LOYALTY_CARD", "VIP " + mark),
                                identity("WECHAT", "wx-" + mark))));

        for (var written :
                List.of(number, "+86 " + number, "0086" + number, number.replaceAll("(...)(....)", "$1-$2-"))) {
            identify(ANN, "PHONE", written).body("customers.id", contains(id.toString()));
        }
        identify(ANN, "EMAIL", "wang." + mark + "@EXAMPLE.com").body("customers.id", contains(id.toString()));
        identify(ANN, "SHOP_LOGIN", "Xiaoming-" + mark).body("customers.id", contains(id.toString()));
        identify(ANN, "LOYALTY_CARD", "vip" + mark.replace("-", "")).body("customers.id", contains(id.toString()));
        identify(ANN, "WECHAT", "wx-" + mark).body("customers.id", contains(id.toString()));
        identify(ANN, "TAX_NUMBER", "xiaoming-" + mark).body("customers", empty());
    }

    @Test
    void whatThreeChannelsMadeThreeRecordsIsOneAfterTheMerge() {
        var byPhone = Api.customer(MEG, "PERSON", Map.of("name", "李雷", "phone", number));
        var byMail = Api.customer(MEG, "PERSON", Map.of("name", "Li Lei", "email", mark + "@example.com"));
        var byShop = Api.customer(
                MEG,
                "PERSON",
                Map.of(
                        "name",
                        "lilei",
                        "phone",
                        "+86 21 5555 0163",
                        "identities",
                        List.of(identity("SHOP_LOGIN", mark))));

        Api.merge(MEG, byPhone, byMail, byShop)
                .then()
                .statusCode(200)
                .body("profile.phone", equalTo(number))
                .body("profile.email", equalTo(mark + "@example.com"));

        for (var channel : List.of(
                identify(MEG, "PHONE", number),
                identify(MEG, "EMAIL", mark + "@example.com"),
                identify(MEG, "SHOP_LOGIN", mark))) {
            channel.body("customers.id", contains(byPhone.toString()));
        }
        identify(MEG, "PHONE", "021-55550163").body("customers.id", hasItem(byPhone.toString()));
    }

    @Test
    void aCallerMayBeACustomerAndAContact() {
        var company = Api.customer(ANN, Map.of("name", "Company " + mark, "phone", number));
        var person = Api.contact(ANN, company, Map.of("fullName", "Emma Wang", "phone", "+86" + number));
        var other = Api.contact(
                ANN, company, Map.of("fullName", "Li Ming", "identities", List.of(identity("PHONE", number))));

        identify(ANN, "PHONE", number)
                .body("customers.id", contains(company.toString()))
                .body("contacts.id", contains(person.toString(), other.toString()));
        identify(BOB, "PHONE", number).body("customers", empty()).body("contacts", empty());
    }

    @Test
    void aNumberOfAnotherCountryIsReadWithThatCountry() {
        var area = number.substring(3);
        var id = Api.customer(
                ANN,
                Map.of(
                        "name",
                        "US " + mark,
                        "phone",
                        "(212) 5" + area.substring(0, 2) + "-" + area.substring(2, 6),
                        "country",
                        "US"));

        As.person(ANN)
                .queryParam("kind", "PHONE")
                .queryParam("value", "2125" + area.substring(0, 6))
                .queryParam("country", "US")
                .get("/identities")
                .then()
                .statusCode(200)
                .body("customers.id", hasItem(id.toString()));
    }

    @Test
    void aPhoneIsKeptAsWrittenAndInternationally() {
        var id = Api.customer(ANN, Map.of("name", "Written " + mark, "phone", "(021) 5555-0164 转 8"));
        var odd = Api.customer(ANN, Map.of("name", "Odd " + mark, "phone", "ext. 7"));

        read(id).body("profile.phone", equalTo("(021) 5555-0164 转 8")).body("phoneE164", equalTo("+862155550164"));
        read(odd).body("profile.phone", equalTo("ext. 7")).body("phoneE164", nullValue());
        var heard = elsewhere.heardUntil("crm.contact.customer", id, "created");
        assertThat(heard.getFirst().state().path("phoneE164").textValue()).isEqualTo("+862155550164");
    }

    @Test
    void addressBirthdayAndIdentitiesAreKeptFoundChangedAndAnnounced() {
        var id = Api.customer(
                ANN,
                "PERSON",
                Map.of(
                        "name",
                        "赵敏",
                        "province",
                        "上海市",
                        "city",
                        "上海",
                        "district",
                        "浦东新区-" + mark,
                        "postcode",
                        "200120",
                        "street",
                        "世纪大道100号\n20楼",
                        "country",
                        "CN",
                        "birthday",
                        "1985-03-09",
                        "identities",
                        List.of(identity("LOYALTY_CARD", mark), identity("PHONE", number))));

        As.person(ANN)
                .queryParam("filter", "district=='浦东新区-%s';birthday==1985-03-09;postcode==200120".formatted(mark))
                .get("/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        As.patch(ANN, "/customers/" + id, Map.of("identities", List.of(identity("WECHAT", mark)), "street", "南京路1号"))
                .then()
                .statusCode(200)
                .body("profile.identities.kind", contains("WECHAT"))
                .body("profile.district", equalTo("浦东新区-" + mark))
                .body("profile.birthday", equalTo("1985-03-09"));
        identify(ANN, "LOYALTY_CARD", mark).body("customers", empty());
        identify(ANN, "WECHAT", mark).body("customers.id", contains(id.toString()));
        As.person(ANN)
                .get("/customers/{id}/history", id)
                .then()
                .body("[0].changes.field", hasItems("identities", "street"))
                .body("[0].changes.field", everyItem(not(equalTo("birthday"))));
        var heard = elsewhere.heardUntil("crm.contact.customer", id, "changed");
        assertThat(heard.getLast().state().path("street").textValue()).isEqualTo("南京路1号");
        assertThat(heard.getLast()
                        .state()
                        .path("identities")
                        .path(0)
                        .path("normal")
                        .textValue())
                .isEqualTo(mark);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsPlace() {
        refused(Map.of("name", "X", "birthday", "1985-03-09"), "ORGANISATION", "birthday");
        refused(Map.of("name", "X", "birthday", "2999-01-01"), "PERSON", "profile.birthday");
        refused(
                identities(identity("PHONE", number), identity("PHONE", "+86 " + number)),
                "PERSON",
                "identities[1].value");
        refused(identities(identity("LOYALTY_CARD", "---")), "PERSON", "identities[0].value");
        refused(identities(identity("EMAIL", "nowhere")), "PERSON", "identities[0].value");
        refused(identities(identity("SHOP_LOGIN", "x".repeat(255))), "PERSON", "profile.identities[0].value");
        As.person(ANN)
                .queryParam("kind", "PHONE")
                .queryParam("value", "无")
                .get("/identities")
                .then()
                .statusCode(422)
                .body("violations.field", contains("value"));
    }

    @Test
    void ofAnErasedPersonNoIdentityLeadsAnywhere() {
        var id = Api.customer(
                ANN, "PERSON", Map.of("name", "Gone", "identities", List.of(identity("SHOP_LOGIN", mark))));
        var contact =
                Api.contact(ANN, id, Map.of("fullName", "Gone", "identities", List.of(identity("SHOP_LOGIN", mark))));
        identify(ANN, "SHOP_LOGIN", mark).body("contacts.id", contains(contact.toString()));

        As.person(ADA).post("/customers/{id}/erasure", id).then().statusCode(204);

        identify(ADA, "SHOP_LOGIN", mark).body("customers", empty()).body("contacts", empty());
    }

    @Test
    void anImportBringsAddressBirthdayAndIdentities() {
        var person = Person.of("identities-" + mark, "sales-rep", "/sales/south");
        var csv = "类型,客户名称,省份,城市,区县,邮编,地址,address_2,出生日期,会员卡号,微信,手机\n"
                + "PERSON,陈晨,广东省,深圳,南山区,518000,科苑路15号,3栋,19850309,C-%1$s,wx%1$s,%2$s\n".formatted(mark, number)
                + "PERSON,陈晨二,,,,,,,19851332,,,\n";
        String job = As.person(person)
                .contentType("text/csv")
                .body(csv)
                .post("/imports?kind=customers")
                .path("id");
        As.person(person).post("/imports/{id}/run", job).then().statusCode(202);
        eventually(() -> As.person(person)
                .get("/imports/{id}", job)
                .then()
                .body("status", equalTo("FINISHED"))
                .body("created", equalTo(2))
                .body("warnings", equalTo(1)));

        String id = identify(person, "WECHAT", "wx" + mark)
                .body("customers", hasSize(1))
                .extract()
                .path("customers[0].id");
        As.person(person)
                .get("/customers/{id}", id)
                .then()
                .body("profile.province", equalTo("广东省"))
                .body("profile.street", equalTo("科苑路15号\n3栋"))
                .body("profile.birthday", equalTo("1985-03-09"))
                .body("profile.identities.kind", hasItems("LOYALTY_CARD", "PHONE", "WECHAT"));
        identify(person, "PHONE", number).body("customers.id", contains(id));
    }

    private static Map<String, Object> identities(Map<?, ?>... identities) {
        return Map.of("name", "X", "identities", List.of(identities));
    }

    private static Map<String, String> identity(String kind, String value) {
        return Map.of("kind", kind, "value", value);
    }

    private static ValidatableResponse identify(Person person, String kind, String value) {
        return As.person(person)
                .queryParam("kind", kind)
                .queryParam("value", value)
                .get("/identities")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(UUID id) {
        return As.person(ANN).get("/customers/{id}", id).then();
    }

    private static void refused(Map<String, ?> profile, String kind, String field) {
        As.person(ANN)
                .body(Map.of("kind", kind, "profile", profile))
                .post("/customers")
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }
}
