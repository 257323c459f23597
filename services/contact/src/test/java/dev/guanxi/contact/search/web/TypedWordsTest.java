package dev.guanxi.contact.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.contact.Api;
import dev.guanxi.platform.testkit.As;
import dev.guanxi.platform.testkit.Tokens.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one types, and what that finds. */
@QuarkusTest
class TypedWordsTest {
    @ParameterizedTest
    @CsvSource({
        "欧阳晓明, EXACT",
        "歐陽曉明, EXACT",
        "欧阳, PREFIX",
        "欧, PREFIX",
        "晓明, PART",
        "阳晓, PART",
        "晓, PART",
        "ouyangxiaoming, PINYIN",
        "ouyang xiaoming, PINYIN",
        "xiaoming ouyang, PINYIN",
        "Ou Yang Xiao Ming, PINYIN",
        "xiaom, PINYIN",
        "oyxm, PINYIN",
        "xm, PINYIN",
        "欧阳小铭, SOUND",
        "+86 139 1234 5678, EXACT",
        "13912345678, EXACT",
        "139-1234-5678, EXACT",
        "5678, PART",
        "12345, PART",
        "86139123, PART",
        "POST@Hexin.example.cn, EXACT",
        "hexin, PREFIX",
        "@hexin.example.cn, PREFIX",
        "exin, PART",
        "hexin 晓明, PART",
        "晓明 hexin, PART"
    })
    void aChinesePersonIsFoundByWhateverOneTypes(String typed, String match) {
        var person = Person.of("typing-" + typed, "sales-rep", "/sales/search");
        var customer = Api.customer(person, Map.of("name", "Nothing like it"));
        var id = Api.contact(
                person,
                customer,
                Map.of("fullName", "欧阳晓明", "email", "post@hexin.example.cn", "phone", "139 1234 5678"));

        As.person(person)
                .queryParam("q", typed)
                .get("/search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id.toString())))
                .body("items[0].kind", equalTo("CONTACT"))
                .body("items[0].match", equalTo(match))
                .body("items[0].label", equalTo("欧阳晓明"))
                .body("items[0].ownerId", equalTo(person.id()))
                .body("items[0].link", equalTo("/api/contact/v1/contacts/" + id));
    }

    @ParameterizedTest
    @CsvSource({
        "Katharina Schmidt, EXACT",
        "katharina, PREFIX",
        "Schm, PREFIX",
        "sc, PREFIX",
        "schmidt katharina, PREFIX",
        "tharin, PART",
        "Catharina Schmitt, SOUND",
        "Schmid, PREFIX",
        "Müller-Lüdenscheid, EXACT",
        "muller ludenscheid, EXACT",
        "denscheid, PART"
    })
    void aLatinNameIsFoundByWhateverOneTypes(String typed, String match) {
        var person = Person.of("latin-" + typed, "sales-rep", "/sales/search");
        var name = typed.contains("denscheid") ? "Müller-Lüdenscheid" : "Katharina Schmidt";
        var id = Api.customer(person, "PERSON", Map.of("name", name));

        As.person(person)
                .queryParam("q", typed)
                .get("/search")
                .then()
                .body("items.id", equalTo(List.of(id.toString())))
                .body("items[0].match", equalTo(match));
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京", "wangxiaohong", "ang", "139 1234 5679", "晓阳", "hexin 北京", "com"})
    void whatIsNotThereIsNotFound(String typed) {
        var person = Person.of("missing-" + typed, "sales-rep", "/sales/search");
        var customer = Api.customer(person, Map.of("name", "上海华为科技有限公司"));
        Api.contact(person, customer, Map.of("fullName", "欧阳晓明", "phone", "+8613912345678"));

        As.person(person)
                .queryParam("q", typed)
                .get("/search")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue())
                .body("indexAge", greaterThanOrEqualTo(0));
    }

    @Test
    void theBestComesFirstAndAmongEqualsTheNewest() {
        var person = Person.of("ranking", "sales-rep", "/sales/search");
        var sounds = Api.customer(person, "PERSON", Map.of("name", "Lin Weh"));
        var part = Api.customer(person, Map.of("name", "Berlin Wein"));
        var prefix = Api.customer(person, "PERSON", Map.of("name", "Wei Linus"));
        var exact = Api.customer(person, "PERSON", Map.of("name", "Lin Wei"));
        var pinyin = Api.customer(person, "PERSON", Map.of("name", "林伟"));
        var newer = Api.customer(person, "PERSON", Map.of("name", "Linda Weiss"));

        var found = As.person(person)
                .queryParam("q", "lin wei")
                .get("/search")
                .then()
                .extract()
                .jsonPath();

        assertThat(found.getList("items.id", UUID.class)).containsExactly(exact, newer, prefix, part, pinyin, sounds);
        assertThat(found.getList("items.match"))
                .containsExactly("EXACT", "PREFIX", "PREFIX", "PART", "PINYIN", "SOUND");
    }

    @Test
    void whatFittedIsMarked() {
        var person = Person.of("marking", "sales-rep", "/sales/search");
        Api.customer(person, Map.of("name", "上海華為科技有限公司", "phone", "+86 (755) 2878-0808", "email", "info@example.cn"));

        marked(person, "华为", "LABEL", "上海華為科技有限公司", 2, 2);
        marked(person, "huawei", "LABEL", "上海華為科技有限公司", 2, 2);
        marked(person, "hw", "LABEL", "上海華為科技有限公司", 2, 2);
        marked(person, "28780808", "PHONE", "+86 (755) 2878-0808", 10, 9);
        marked(person, "info", "EMAIL", "info@example.cn", 0, 4);
    }

    private static void marked(Person person, String typed, String field, String text, int start, int length) {
        As.person(person)
                .queryParam("q", typed)
                .get("/search")
                .then()
                .body("items[0].field", equalTo(field))
                .body("items[0].text", equalTo(text))
                .body("items[0].highlights.size()", equalTo(1))
                .body("items[0].highlights[0].start", equalTo(start))
                .body("items[0].highlights[0].length", equalTo(length));
    }
}
