package dev.guanxi.sales.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.guanxi.platform.testkit.As;
import dev.guanxi.sales.Api;
import dev.guanxi.sales.PdfText;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentPdfTest extends Paperwork {
    /** Twelve fields: nine that records know, and three that somebody says. */
    private static final List<Map<String, Object>> TWELVE = List.of(
            block("HEADING", "合同"),
            block("PARAGRAPH", "甲方：{{customer.name}}，电话 {{customer.phone}}。乙方代表：{{owner.name}}。"),
            block(
                    "PARAGRAPH",
                    "项目 {{deal.name}}（{{deal.number}}），报价 {{quote.number}}，价税合计 {{quote.total}}（{{quote.totalInCapitals}}），{{quote.paymentTerms}}。"),
            Map.of("kind", "NUMBERED_LIST", "items", List.of("保修 {{warranty}} 个月", "交货地点：{{place}}")),
            Map.of("kind", "PARAGRAPH", "text", "含安装与培训。", "when", Map.of("field", "installation")),
            Map.of("kind", "PARAGRAPH", "text", "不含安装。", "when", Map.of("field", "installation", "not", true)),
            Map.of("kind", "QUOTE_LINES"));

    private static final List<Map<String, Object>> SAID = List.of(
            field("warranty", "NUMBER", true), field("place", "TEXT", true), field("installation", "YES_NO", true));

    private UUID ofTwelve() {
        return publishedTemplate(Map.of(
                "name",
                "销售合同",
                "kind",
                "CONTRACT",
                "title",
                "{{customer.name}} 销售合同",
                "blocks",
                TWELVE,
                "fields",
                SAID));
    }

    private UUID quoted(UUID customer) {
        var deal = Api.deal(rep, Map.of("name", "金星门店", "customerId", customer, "amount", Api.cny("100.00")));
        return quote(
                Map.of("name", "验光设备", "opportunityId", deal, "lines", published(), "paymentTerms", "收到发票后 30 天内付款"));
    }

    @Test
    void aTemplateWithTwelveFieldsBecomesAFileInChinese() {
        var customer = customer("杭州金龙眼镜有限公司");
        reached(customer, "杭州金龙眼镜有限公司", "+86 571 5555 0188", "buy@jinlong.example");
        var quote = quoted(customer);
        var wanted = Map.of("templateId", ofTwelve(), "quoteId", quote, "terms", Map.of("name", "合同"));

        var document = document(saying(wanted, Map.of("warranty", "24", "place", "杭州西湖区", "installation", "true")));

        var said = PdfText.of(pdf(document));
        assertThat(said)
                .contains("杭州金龙眼镜有限公司 销售合同")
                .contains("电话 +86 571 5555 0188")
                .contains("乙方代表：rep-")
                .contains("项目 金星门店（OP-")
                .contains("报价 QU-")
                .contains("收到发票后 30 天内付款")
                .contains("1. 保修 24 个月", "2. 交货地点：杭州西湖区")
                .contains("含安装与培训。")
                .doesNotContain("不含安装。")
                .contains("验光仪", "5,225.00", "价税合计 CNY 11,351.98")
                .contains("草稿");
        assertThat(said.replace(" ", "")).contains("价税合计11,351.98CNY（壹万壹仟叁佰伍拾壹元玖角捌分）");
        assertThat(PdfText.hasRadicals(said)).isFalse();
        content(document).then().body("data.size()", equalTo(12));
    }

    @Test
    void withoutThemEverythingThatIsMissingIsNamedAtOnce() {
        var customer = customer("天明眼镜");
        var wanted =
                Map.<String, Object>of("templateId", ofTwelve(), "customerId", customer, "terms", Map.of("name", "合同"));

        As.person(rep)
                .header("Accept-Language", "zh-CN")
                .body(saying(wanted, Map.of("warranty", "24")))
                .post("/documents")
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "place",
                                "installation",
                                "customer.phone",
                                "deal.name",
                                "deal.number",
                                "quote.number",
                                "quote.total",
                                "quote.totalInCapitals",
                                "quote.paymentTerms",
                                "quote.lines"))
                .body("violations.find { it.field == 'customer.phone' }.message", containsString("客户电话"))
                .body("violations.find { it.field == 'place' }.message", containsString("字段place"));
        As.person(rep)
                .header("Accept-Language", "en")
                .body(saying(wanted, Map.of("warranty", "24")))
                .post("/documents")
                .then()
                .statusCode(422)
                .body("violations", hasSize(10))
                .body(
                        "violations.find { it.field == 'customer.phone' }.message",
                        containsString("Phone of the customer"))
                .body("violations.find { it.field == 'place' }.message", containsString("The place"));
        assertThat(Api.listed(rep, "documents", "customerId==" + customer)).isEmpty();
    }

    @Test
    void itIsInEnglishWhereTheTemplateIs() {
        var template = publishedTemplate(template(
                List.of(
                        block("SUBHEADING", "Term"),
                        block(
                                "PARAGRAPH",
                                "From {{contract.start}} to {{contract.end}}. Fee: {{fee}}. Express: {{express}}."),
                        Map.of("kind", "LIST", "items", List.of("First of {{today}}", "Second")),
                        Map.of("kind", "PAGE_BREAK"),
                        block("PARAGRAPH", "On the next page.")),
                List.of(field("fee", "MONEY", true), field("express", "YES_NO", false))));
        var wanted = terms(
                terms(wanted(template, customer("Bright Eyes Ltd")), "startsOn", "2027-01-01"), "endsOn", "2027-12-31");

        var file = pdf(document(saying(wanted, Map.of("fee", "12000.5 EUR"))));

        assertThat(PdfText.of(file))
                .contains("Draft - not binding", "Term", "From 2027-01-01 to 2027-12-31.", "Fee: 12,000.50 EUR.")
                .contains("Express: .")
                .contains("• First of " + LocalDate.now(ZoneOffset.UTC))
                .contains("On the next page.");
        assertThat(PdfText.pages(file)).isEqualTo(2);
    }

    @Test
    void whatPeopleWriteIsTextOnly() {
        var evil = "<img src=\"http://127.0.0.1:9/x.png\"/> & {page.title} </div><b>bold</b> \u0007😀";
        var template = publishedTemplate(
                template(List.of(block("PARAGRAPH", evil + " {{words}}")), List.of(field("words", "TEXT", true))));

        var document = document(saying(
                wanted(template, customer("<script>alert(1)</script>")),
                Map.of("words", "{{customer.name}} <object data=\"file:///etc/passwd\"></object> {page.title}")));

        assertThat(PdfText.of(pdf(document)))
                .contains("<b>bold</b>", "{page.title}", "{{customer.name}} <object", "file:///etc/passwd")
                .doesNotContain("root:");
    }

    @Test
    void aPreviewIsADraftAndNothingIsKeptOfIt() {
        var customer = customer("天明眼镜");
        var body = wanted(ofTwelve(), customer);

        var file = As.person(rep).body(body).post("/document-previews/pdf");
        file.then().statusCode(200).contentType("application/pdf");

        assertThat(PdfText.of(file.asByteArray()))
                .contains("草稿", "天明眼镜 销售合同", "[客户电话]", "[字段place]")
                .contains("（编号待定）");
        assertThat(Api.listed(rep, "documents", "customerId==" + customer)).isEmpty();
    }

    @Test
    void nobodyReadsWhatTheyDoNotSee() {
        var document = document(wanted(publishedTemplate("Text"), customer("Unseen")));
        for (var path : List.of("", "/pdf", "/content", "/history")) {
            As.person(Api.BOB).get("/documents/" + document + path).then().statusCode(404);
        }
        As.person(rep).get("/documents/{id}/pdf", UUID.randomUUID()).then().statusCode(404);
    }
}
