package dev.guanxi.sales.opportunity.web;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.Money;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.opportunity.ImportedDeal;
import dev.guanxi.sales.opportunity.OpportunityUpdates;
import dev.guanxi.sales.opportunity.PastDeal;
import dev.guanxi.sales.opportunity.PipelineIntake;
import dev.guanxi.sales.stages.KnownPipeline;
import dev.guanxi.sales.stages.PipelineCatalogue;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pipeline out of a file: deals with their history. Days in the file are days in UTC. */
@Singleton
class OpportunityImporter implements Importer<ImportedDeal> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("number", 30).orCalled("opportunity_number"),
            ImportColumn.text("reference", 100).mustBeThere().orCalled("opportunity_id", "商机编号"),
            ImportColumn.text("name", 300).orCalled("商机名称"),
            ImportColumn.text("owner", 200).mustBeThere().orCalled("sales_agent", "seller", "负责人"),
            ImportColumn.text("product", 300).orCalled("sku", "产品"),
            ImportColumn.text("customer", 300).orCalled("account", "客户"),
            ImportColumn.text("pipeline", 100).orCalled("销售流程"),
            ImportColumn.text("stage", 100).mustBeThere().orCalled("deal_stage", "阶段"),
            ImportColumn.of("engagedOn", ImportType.DATE).orCalled("engage_date", "接触日期"),
            ImportColumn.of("closedOn", ImportType.DATE).orCalled("close_date", "关闭日期"),
            ImportColumn.of("amount", ImportType.NUMBER).orCalled("close_value", "金额"),
            ImportColumn.text("currency", 3).orCalled("币种"),
            ImportColumn.of("expectedClose", ImportType.DATE).orCalled("expected_close", "预计成交日期"),
            ImportColumn.text("lostReason", 300).orCalled("丢单原因"));

    private final PipelineIntake intake;
    private final OpportunityUpdates updates;
    private final FieldCatalogue fields;
    private final PipelineCatalogue pipelines;
    private final Clock clock;

    OpportunityImporter(
            PipelineIntake intake,
            OpportunityUpdates updates,
            FieldCatalogue fields,
            PipelineCatalogue pipelines,
            Clock clock) {
        this.intake = intake;
        this.updates = updates;
        this.fields = fields;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "opportunities";
    }

    @Override
    public List<ImportColumn> columns() {
        return fields.of(kind()).with(COLUMNS);
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public ImportedDeal read(ImportRow row) {
        var currency = row.text("currency");
        if (currency != null && !Money.isCurrency(currency)) {
            row.refuse(new Invalid("currency", "import-currency", currency));
        }
        var amount = row.number("amount");
        if (amount != null && amount.signum() < 0) {
            row.refuse(new Invalid("amount", "amount-negative"));
        }
        return new ImportedDeal(
                row.required("reference"),
                row.text("name"),
                row.required("owner"),
                row.text("product"),
                row.text("customer"),
                amount,
                currency,
                row.date("expectedClose"),
                fields.of(kind()).read(row),
                past(row));
    }

    private PastDeal past(ImportRow row) {
        var engaged = start(row.date("engagedOn"));
        var pipeline = pipelines.called(row.text("pipeline"));
        return new PastDeal(
                pipeline,
                stage(pipeline, row.required("stage")),
                engaged == null ? clock.instant() : engaged,
                engaged,
                start(row.date("closedOn")),
                row.text("lostReason"));
    }

    private static String stage(KnownPipeline pipeline, String said) {
        var stage = pipeline.called(said);
        if (stage == null) {
            throw new Invalid("stage", "stage-unknown", said, pipeline.keys());
        }
        return stage;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public Set<String> keys(ImportedDeal deal) {
        return Set.of(deal.reference());
    }

    @Override
    public Uni<List<Outcome>> create(List<ImportedDeal> deals) {
        return intake.takeOver(deals);
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
