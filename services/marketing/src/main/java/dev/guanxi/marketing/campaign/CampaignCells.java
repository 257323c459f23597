package dev.guanxi.marketing.campaign;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the cells of a file say of a campaign's plan. */
@ApplicationScoped
class CampaignCells {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("name", 200).mustBeThere().orCalled("campaign", "名称", "活动", "活动名称"),
            ImportColumn.choice("kind", CampaignKind.class).mustBeThere().orCalled("type", "类型"),
            day("startsOn").orCalled("starts_on", "start_date", "start", "开始日期"),
            day("endsOn").orCalled("ends_on", "end_date", "end", "结束日期"),
            ImportColumn.of("budget", ImportType.NUMBER).mustBeThere().orCalled("预算"),
            ImportColumn.text("currency", 3).mustBeThere().orCalled("币种"));

    private final FieldCatalogue fields;

    CampaignCells(FieldCatalogue fields) {
        this.fields = fields;
    }

    private static ImportColumn day(String field) {
        return ImportColumn.of(field, ImportType.DATE).mustBeThere();
    }

    List<ImportColumn> columns() {
        return fields.of(Campaigns.KIND).with(COLUMNS);
    }

    /** A campaign to be planned. */
    CampaignPlan fresh(ImportRow row) {
        checkCurrency(row);
        var plan = new CampaignPlan(
                row.required("name"),
                CampaignKind.valueOf(row.required("kind")),
                LocalDate.parse(row.required("startsOn")),
                LocalDate.parse(row.required("endsOn")),
                Money.named(row.required("budget"), row.required("currency")),
                fields.of(Campaigns.KIND).read(row));
        plan.check();
        return plan;
    }

    /** What becomes of a plan that is here. */
    RowEdit<CampaignPlan> edit(ImportRow row) {
        checkCurrency(row);
        return new RowEdit<>(
                row, present -> changed(row, present), fields.of(Campaigns.KIND).readChange(row));
    }

    private static CampaignPlan changed(ImportRow row, CampaignPlan present) {
        var budget = row.number("budget");
        return new CampaignPlan(
                Objects.requireNonNullElse(row.text("name"), present.name()),
                Objects.requireNonNullElse(row.choice("kind", CampaignKind.class), present.kind()),
                Objects.requireNonNullElse(row.date("startsOn"), present.startsOn()),
                Objects.requireNonNullElse(row.date("endsOn"), present.endsOn()),
                Money.named(
                        budget == null ? present.budget().amount() : budget,
                        Objects.requireNonNullElse(
                                row.text("currency"), present.budget().currency())),
                present.custom());
    }

    private static void checkCurrency(ImportRow row) {
        var currency = row.text("currency");
        ensureField(
                currency == null || Money.isCurrency(currency),
                "currency",
                "import-currency",
                String.valueOf(currency));
    }
}
