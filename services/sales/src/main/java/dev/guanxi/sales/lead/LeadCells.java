package dev.guanxi.sales.lead;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cells of a file say of a lead, held to the rules of what one enters by hand. */
@ApplicationScoped
public class LeadCells {
    private static final String EMAIL = "email";
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("number", 30).orCalled("lead_number", "线索编号"),
            ImportColumn.text("company", 300).orCalled("organisation", "organization", "公司", "公司名称", "单位"),
            ImportColumn.text("givenName", 100).orCalled("given_name", "first_name", "名"),
            ImportColumn.text("familyName", 100).orCalled("family_name", "last_name", "姓"),
            ImportColumn.text(EMAIL, 254).orCalled("mail", "e-mail", "邮箱", "电子邮件"),
            ImportColumn.text("phone", 40).orCalled("telephone", "mobile", "电话", "手机"),
            ImportColumn.text("interest", 200).orCalled("product", "意向", "需求"),
            ImportColumn.text("country", 2).orCalled("国家"),
            ImportColumn.text("province", 100).orCalled("state", "省", "省份"),
            ImportColumn.text("city", 100).orCalled("市", "城市"),
            ImportColumn.text("district", 100).orCalled("suburb", "区", "区县"),
            ImportColumn.text("postcode", 20).orCalled("zip", "postal_code", "邮编"),
            ImportColumn.text("industry", 100).orCalled("sector", "行业"));

    private final Validator validator;
    private final FieldCatalogue fields;

    LeadCells(Validator validator, FieldCatalogue fields) {
        this.validator = validator;
        this.fields = fields;
    }

    /** A mail address as people write it. */
    record Written(@Nullable @Email String email) {}

    public List<ImportColumn> columns() {
        return fields.of(Leads.KIND).with(COLUMNS);
    }

    /** Somebody new; a number comes with the lead, so what the row says of it is left out. */
    public LeadProfile fresh(ImportRow row) {
        return changed(row, LeadProfile.NOBODY)
                .with(fields.of(Leads.KIND).read(row))
                .checked();
    }

    /** What becomes of a lead that is here. */
    RowEdit<LeadProfile> edit(ImportRow row) {
        ensureMail(row);
        return new RowEdit<>(
                row, present -> changed(row, present), fields.of(Leads.KIND).readChange(row));
    }

    private LeadProfile changed(ImportRow row, LeadProfile present) {
        ensureMail(row);
        return new LeadProfile(
                row.textOr("company", present.company()),
                row.textOr("givenName", present.givenName()),
                row.textOr("familyName", present.familyName()),
                row.textOr(EMAIL, present.email()),
                row.textOr("phone", present.phone()),
                row.textOr("interest", present.interest()),
                about(row, present.whereabouts()),
                present.custom());
    }

    private static Whereabouts about(ImportRow row, Whereabouts present) {
        var country = row.textOr("country", present.country());
        ensureField(
                country == null || country.matches("[A-Z]{2}"),
                "country",
                "country-malformed",
                String.valueOf(country));
        return new Whereabouts(
                country,
                row.textOr("province", present.province()),
                row.textOr("city", present.city()),
                row.textOr("district", present.district()),
                row.textOr("postcode", present.postcode()),
                row.textOr("industry", present.industry()));
    }

    private void ensureMail(ImportRow row) {
        var written = row.text(EMAIL);
        ensureField(
                validator.validateValue(Written.class, EMAIL, written).isEmpty(),
                EMAIL,
                "email-malformed",
                String.valueOf(written));
    }
}
