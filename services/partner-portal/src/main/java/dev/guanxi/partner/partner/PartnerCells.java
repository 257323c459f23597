package dev.guanxi.partner.partner;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** What the cells of a file say of a partner. */
@ApplicationScoped
class PartnerCells {
    private static final String LOG_IN_ID = "partnerId";
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.of(LOG_IN_ID, ImportType.UUID).orCalled("partner_id", "登录编号"),
            ImportColumn.text("name", 300).mustBeThere().orCalled("partner", "company", "名称", "伙伴名称", "公司名称"),
            ImportColumn.choice("tier", Tier.class).mustBeThere().orCalled("level", "级别", "等级"),
            ImportColumn.choice("status", PartnerStatus.class).orCalled("状态"));

    private final FieldCatalogue fields;

    PartnerCells(FieldCatalogue fields) {
        this.fields = fields;
    }

    List<ImportColumn> columns() {
        return fields.of(Partners.KIND).with(COLUMNS);
    }

    /** A company to take in, active unless the row says otherwise; with the id that its log-ins carry, if they do. */
    PartnerImporter.Entry fresh(ImportRow row) {
        var profile = new PartnerProfile(
                row.required("name"),
                Tier.valueOf(row.required("tier")),
                Objects.requireNonNullElse(row.choice("status", PartnerStatus.class), PartnerStatus.ACTIVE),
                fields.of(Partners.KIND).read(row));
        return new PartnerImporter.Entry(row.uuid(LOG_IN_ID), profile);
    }

    /** What becomes of a partner that is here. */
    RowEdit<PartnerProfile> edit(ImportRow row) {
        return new RowEdit<>(
                row, present -> changed(row, present), fields.of(Partners.KIND).readChange(row));
    }

    private static PartnerProfile changed(ImportRow row, PartnerProfile present) {
        return new PartnerProfile(
                Objects.requireNonNullElse(row.text("name"), present.name()),
                Objects.requireNonNullElse(row.choice("tier", Tier.class), present.tier()),
                Objects.requireNonNullElse(row.choice("status", PartnerStatus.class), present.status()),
                present.custom());
    }

    /** The id that a partner's log-ins carry is the partner's own. */
    static void ensureSame(Partner partner, ImportRow row) {
        var written = row.uuid(LOG_IN_ID);
        ensureField(written == null || written.equals(partner.id()), LOG_IN_ID, "partner-id-stays", partner.id());
    }
}
