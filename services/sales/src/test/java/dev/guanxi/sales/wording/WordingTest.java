package dev.guanxi.sales.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.domain.DomainException.Invalid;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class WordingTest {
    private static final Values SOME = new Values(
            Map.of("customer.name", "天明 {{today}}", "sure", true, "never", false, "nothing", ""), Locale.ENGLISH);

    private static String said(String text) {
        return Wording.of(text, "text").with(SOME);
    }

    @Example
    void valuesStandInTheirPlacesAsTheyAre() {
        assertThat(said("For {{customer.name}} & {{ customer.name }}: {{sure}}, {{never}}, {{planet}}."))
                .isEqualTo("For 天明 {{today}} & 天明 {{today}}: yes, no, .");
        assertThat(new Values(Map.of("sure", true), Locale.SIMPLIFIED_CHINESE).text("sure"))
                .isEqualTo("是");
    }

    @Example
    void partsStandOrDoNot() {
        assertThat(said("{{#sure}}A{{/sure}}{{#never}}B{{/never}}{{^never}}C{{/never}}{{#planet}}D{{/planet}}"))
                .isEqualTo("AC");
        assertThat(said("{{#customer.name}}for {{customer.name}}{{/customer.name}}{{#nothing}}E{{/nothing}}"))
                .isEqualTo("for 天明 {{today}}");
    }

    @Example
    void onlyWhatStandsCanBeMissing() {
        var text =
                "{{planet}} {{#never}}{{moon}}{{/never}}{{^never}}{{star}}{{#star}}{{moon}}{{/star}}{{/never}}{{nothing}}";

        var wording = Wording.of(text, "text");

        assertThat(wording.names()).containsExactly("planet", "never", "moon", "star", "nothing");
        assertThat(wording.missing(SOME)).containsExactly("planet", "star");
    }

    @Example
    void nothingElseOfTheLanguageIsUnderstood() {
        for (var tag : new String[] {
            "{{> other}}",
            "{{< other}}{{/other}}",
            "{{$ block}}{{/block}}",
            "{{= <% %> =}}",
            "{{& sure}}",
            "{{! words}}",
            "{{.}}",
            "{{this}}",
            "{{#this}}{{/this}}",
            "{{-index}}",
            "{{class.name}}.{{-first}}",
            "{{}}",
            "{{customer.name.}}",
            "{{Customer}}",
            "{{a b}}",
            "{{a()}}"
        }) {
            assertThatThrownBy(() -> Wording.of("x " + tag, "text"))
                    .as(tag)
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("text"));
        }
    }

    @Example
    void whatIsOpenedIsClosed() {
        for (var text : new String[] {
            "{{",
            "}}",
            "{{a",
            "a}}",
            "{{{a}}}",
            "{{{a}}",
            "{{a}}}",
            "{{#a}}",
            "{{/a}}",
            "{{#a}}{{/b}}",
            "{{#a}}{{#b}}{{/a}}{{/b}}"
        }) {
            assertThatThrownBy(() -> Wording.of(text, "text")).as(text).isInstanceOf(Invalid.class);
        }
        assertThat(said("{ {a} } {a}")).isEqualTo("{ {a} } {a}");
    }

    @Example
    void aTextHasSoManyPartsAndNoMore() {
        var fifty = "{{#sure}}".repeat(50) + "x" + "{{/sure}}".repeat(50);

        assertThat(said(fifty)).isEqualTo("x");
        assertThatThrownBy(() -> Wording.of("{{#sure}}" + fifty + "{{/sure}}", "text"))
                .isInstanceOf(Invalid.class);
    }

    /** No object is asked for anything but a name: what is put in has a length, and methods, that no text gets to. */
    @Example
    void noObjectIsAskedForAnything() {
        for (var name : new String[] {
            "customer.name.length", "customer.name.isEmpty", "sure.class", "class.name", "said", "locale"
        }) {
            assertThat(said("[{{" + name + "}}]")).as(name).isEqualTo("[]");
        }
        assertThat(said("{{#customer.name}}{{length}}{{bytes}}{{empty}}{{/customer.name}}"))
                .isEmpty();
    }

    @Property
    void textWithoutBracesStaysAsItIs(@ForAll @StringLength(max = 300) String any) {
        var plain = any.replace("{", "").replace("}", "");

        assertThat(said(plain)).isEqualTo(plain);
    }

    @Property
    void anyTextIsReadOrRefusedInWords(@ForAll @StringLength(max = 60) String any) {
        var braced = any.replace('a', '{').replace('b', '}').replace('c', '#');
        try {
            Wording.of(braced, "text").with(SOME);
        } catch (Invalid refusal) {
            assertThat(refusal.field()).isEqualTo("text");
        }
    }
}
