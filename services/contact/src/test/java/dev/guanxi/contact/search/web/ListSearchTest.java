package dev.guanxi.contact.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListSearchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"诸葛", "諸葛", "亮", "zhugeliang", "zhuge li", "zgl", "5588", "13755885588", "kongming@", "kong"})
    void listsOfContactsAndCustomersUnderstandWhatTheSearchUnderstands(String typed) {
        var person = Person.of("listing-" + typed, "sales-rep", "/sales/lists");
        var profile = Map.of("email", "kongming@shu.example.cn", "phone", "137 5588 5588");
        var customer = Api.customer(person, "PERSON", with(profile, "name", "诸葛亮"));
        var contact = Api.contact(person, customer, with(profile, "fullName", "诸葛亮"));
        Api.customer(person, "PERSON", Map.of("name", "司马懿", "phone", "137 1111 0000"));

        assertThat(found(person, "/customers", typed, null)).containsExactly(customer);

        assertThat(found(person, "/contacts", typed, null)).containsExactly(contact);
    }

    private static Map<String, String> with(Map<String, String> profile, String key, String value) {
        var more = new HashMap<>(profile);
        more.put(key, value);
        return more;
    }

    @Test
    void filterAndOrderOfTheListHoldWithWhatIsTyped() {
        var person = Person.of("listing-order", "sales-rep", "/sales/lists");
        var second = Api.customer(person, Map.of("name", "Zeder B", "city", "Bern"));
        var first = Api.customer(person, Map.of("name", "Zeder A", "city", "Bern"));
        Api.customer(person, Map.of("name", "Zeder C", "city", "Basel"));
        Api.customer(person, Map.of("name", "Ahorn", "city", "Bern"));

        assertThat(found(person, "/customers", "zeder", "city==Bern")).containsExactly(first, second);
    }

    @Test
    void whatOneMayNotSeeIsNotInTheList() {
        var person = Person.of("listing-mine", "sales-rep", "/sales/lists");
        Api.customer(person, Map.of("name", "Verborgen"));

        assertThat(found(Person.of("listing-other", "sales-rep", "/sales/lists"), "/customers", "verborgen", null))
                .isEmpty();
    }

    @Test
    void ownChangesAreInTheListAtOnce() {
        var person = Person.of("listing-now", "sales-rep", "/sales/lists");
        for (int i = 0; i < 5; i++) {
            var id = Api.customer(person, Map.of("name", "Sofort " + i));
            assertThat(found(person, "/customers", "sofort " + i, null)).isEqualTo(List.of(id));
        }
    }

    private static List<UUID> found(Person person, String list, String typed, @Nullable String filter) {
        var request = As.person(person).queryParam("q", typed);
        if (filter != null) {
            request.queryParam("filter", filter).queryParam("sort", "name");
        }
        return request.get(list).then().statusCode(200).extract().jsonPath().getList("items.id", UUID.class);
    }
}
