package dev.guanxi.contact.customer.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.contact.customer.CustomerDraft;
import dev.guanxi.contact.customer.CustomerIntake;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers out of files, held to the rules of {@link CustomerRequest}. */
@ApplicationScoped
public class CustomerImporter implements Importer<CustomerDraft> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.choice("kind", CustomerKind.class).orCalled("类型"),
            ImportColumn.text("name", 300)
                    .mustBeThere()
                    .orCalled("customer", "account", "company", "客户", "客户名称", "公司名称"),
            ImportColumn.text("parent", 300).orCalled("subsidiary_of", "上级公司", "母公司"),
            ImportColumn.text("industry", 100).orCalled("sector", "行业"),
            ImportColumn.text("website", 300).orCalled("url", "网站"),
            ImportColumn.text("phone", 40).orCalled("telephone", "电话"),
            ImportColumn.text("email", 254).orCalled("mail", "邮箱", "电子邮件"),
            ImportColumn.text("city", 100).orCalled("城市"),
            ImportColumn.text("country", 2).orCalled("国家"));

    private final CustomerIntake intake;
    private final Validator validator;

    CustomerImporter(CustomerIntake intake, Validator validator) {
        this.intake = intake;
        this.validator = validator;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN);
    }

    @Override
    public CustomerDraft read(ImportRow row) {
        var kind = row.choice("kind", CustomerKind.class);
        var email = row.text("email");
        var country = row.text("country");
        ensureField(isValid("email", email), "email", "email-malformed", String.valueOf(email));
        ensureField(isValid("country", country), "country", "country-unknown", String.valueOf(country));
        var profile = new CustomerProfile(
                row.required("name"),
                null,
                row.text("industry"),
                row.text("website"),
                row.text("phone"),
                email,
                row.text("city"),
                country);
        return new CustomerDraft(kind == null ? CustomerKind.ORGANISATION : kind, profile, row.text("parent"));
    }

    private boolean isValid(String field, @Nullable String value) {
        return value == null
                || validator.validateValue(CustomerRequest.class, field, value).isEmpty();
    }

    @Override
    public Set<String> keys(CustomerDraft draft) {
        return draft.keys().shared();
    }

    @Override
    public Uni<List<Outcome>> create(List<CustomerDraft> drafts) {
        return intake.take(drafts);
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
