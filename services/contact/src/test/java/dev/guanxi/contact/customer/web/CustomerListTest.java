package dev.guanxi.contact.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of customers as a file and through shared views: of everybody what they may see, and nothing else. */
@QuarkusTest
class CustomerListTest {
    private final String circle = "/sales/" + UUID.randomUUID();
    private final Person mei = Person.of("mei-" + UUID.randomUUID(), Roles.SALES_REP, circle + "/shanghai");
    private final Person li = Person.of("li-" + UUID.randomUUID(), Roles.SALES_REP, circle + "/shanghai");
    private final Person boss = Person.of("boss-" + UUID.randomUUID(), Roles.SALES_MANAGER, circle);

    @Test
    void aRepTakesAwayTheirOwnAManagerTheTeams() {
        customer(mei, "上海晨光文具", "上海");
        customer(li, "北京同仁堂", "北京");

        assertThat(file(mei, "")).containsExactly("客户名称,城市", "上海晨光文具,上海");
        assertThat(file(boss, "&sort=name")).containsExactlyInAnyOrder("客户名称,城市", "上海晨光文具,上海", "北京同仁堂,北京");
    }

    @Test
    void aFileFindsByPartOfANameAsTheListDoes() {
        customer(mei, "上海晨光文具", "上海");
        customer(mei, "南京先锋书店", "南京");

        assertThat(file(mei, "&q=先锋")).containsExactly("客户名称,城市", "南京先锋书店,南京");
        assertThat(file(mei, "&filter=city==上海")).containsExactly("客户名称,城市", "上海晨光文具,上海");
    }

    @Test
    void whoIsErasedOrMergedIsInNoFile() {
        var erased = Api.customer(mei, "PERSON", Map.of("name", "王小明"));
        As.person(Api.ADA).post("/customers/{id}/erasure", erased).then().statusCode(204);
        var merged = customer(mei, "晨光", "上海");
        var survivor = customer(mei, "晨光文具", "上海");
        Api.merge(boss, survivor, merged).then().statusCode(200);

        assertThat(file(mei, "")).containsExactly("客户名称,城市", "晨光文具,上海");
    }

    @Test
    void aViewOfTheTeamShowsEachTheirOwnCustomers() {
        customer(mei, "上海晨光文具", "上海");
        customer(li, "上海家化", "上海");
        customer(li, "北京同仁堂", "北京");
        var view = Map.of(
                "name",
                "上海的客户",
                "filter",
                "city==上海",
                "sort",
                "name",
                "columns",
                List.of("name"),
                "sharing",
                "TEAM",
                "team",
                circle);
        String id = As.person(boss)
                .body(Map.of("list", "customers", "view", view))
                .post("/views")
                .path("id");

        As.person(li).get("/customers?view={id}", id).then().body("items.name", contains("上海家化"));
        As.person(boss)
                .get("/customers?view={id}&count=true", id)
                .then()
                .body("items.name", containsInAnyOrder("上海晨光文具", "上海家化"));
        assertThat(As.person(mei).get("/customers/export?view={id}", id).asString())
                .isEqualTo("\uFEFFCustomer\r\n上海晨光文具\r\n");
        As.person(li).get("/contacts?view={id}", id).then().statusCode(422).body("detail", containsString("1"));
    }

    private static UUID customer(Person owner, String name, String city) {
        return Api.customer(owner, Map.of("name", name, "city", city));
    }

    private static List<String> file(Person person, String more) {
        return As.person(person)
                .header("Accept-Language", "zh-CN")
                .get("/customers/export?fields=name,city" + more)
                .asString()
                .substring(1)
                .lines()
                .toList();
    }
}
