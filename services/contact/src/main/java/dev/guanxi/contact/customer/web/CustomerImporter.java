package dev.guanxi.contact.customer.web;

import dev.guanxi.contact.customer.Address;
import dev.guanxi.contact.customer.CustomerDraft;
import dev.guanxi.contact.customer.CustomerIntake;
import dev.guanxi.contact.customer.CustomerKind;
import dev.guanxi.contact.customer.CustomerProfile;
import dev.guanxi.contact.matching.Cells;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.contact.matching.Letters;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers out of files, held to the rules of {@link CustomerRequest}. */
@ApplicationScoped
public class CustomerImporter implements Importer<CustomerDraft> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.choice("kind", CustomerKind.class).orCalled("类型"),
            ImportColumn.text("name", 300)
                    .mustBeThere()
                    .orCalled("customer", "account", "company", "客户", "客户名称", "公司名称"),
            ImportColumn.text("parent", 300).orCalled("subsidiary_of", "上级公司", "母公司"),
            ImportColumn.text("industry", 100).orCalled("sector", "行业"),
            ImportColumn.text("website", 300).orCalled("url", "网站"),
            ImportColumn.text("phone", 40).orCalled("telephone", "电话"),
            ImportColumn.text("email", 254).orCalled("mail", "邮箱", "电子邮件"),
            ImportColumn.text("province", 100).orCalled("state", "省", "省份"),
            ImportColumn.text("city", 100).orCalled("城市", "市"),
            ImportColumn.text("district", 100).orCalled("suburb", "区", "区县"),
            ImportColumn.text("postcode", 20).orCalled("zip", "postal_code", "邮编", "邮政编码"),
            ImportColumn.text("street", 150).orCalled("address", "address_1", "地址", "详细地址"),
            ImportColumn.text("street_2", 149).orCalled("address_2"),
            ImportColumn.text("country", 2).orCalled("国家"),
            ImportColumn.text("birthday", 20).orCalled("date_of_birth", "生日", "出生日期"),
            identity("mobile").orCalled("mobile_phone", "手机"),
            identity("loyalty_card").orCalled("card", "会员卡", "会员卡号"),
            identity("shop_login").orCalled("login", "商城账号"),
            identity("tax_number").orCalled("vat", "税号", "统一社会信用代码"),
            identity("social_security_number").orCalled("soc_sec_id", "身份证号", "社会保障号"),
            identity("wechat").orCalled("微信", "微信号"));

    /** Columns of what else a customer is reached or known by. */
    private static final Set<String> PARENT_MISSED = Set.of("parent-unknown", "parent-unknown-left");

    static final Map<String, IdentityKind> IDENTITIES = Map.of(
            "mobile", IdentityKind.PHONE,
            "loyalty_card", IdentityKind.LOYALTY_CARD,
            "shop_login", IdentityKind.SHOP_LOGIN,
            "tax_number", IdentityKind.TAX_NUMBER,
            "social_security_number", IdentityKind.SOCIAL_SECURITY_NUMBER,
            "wechat", IdentityKind.WECHAT);

    private final CustomerIntake intake;
    private final Cells cells;
    private final CustomerRows rows;
    private final FieldCatalogue fields;

    CustomerImporter(CustomerIntake intake, Validator validator, CustomerRows rows, FieldCatalogue fields) {
        this.intake = intake;
        this.cells = new Cells(validator, CustomerRequest.class, IDENTITIES);
        this.rows = rows;
        this.fields = fields;
    }

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public List<ImportColumn> columns() {
        return fields.of(kind()).with(COLUMNS);
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN);
    }

    @Override
    public CustomerDraft read(ImportRow row) {
        var chosen = row.choice("kind", CustomerKind.class);
        var kind = chosen == null ? CustomerKind.ORGANISATION : chosen;
        cells.ensureMail(row, "email");
        cells.ensureCountry(row);
        var country = row.text("country");
        var profile = new CustomerProfile(
                row.required("name"),
                null,
                row.text("industry"),
                row.text("website"),
                row.text("phone"),
                row.text("email"),
                Address.known(new Address(
                        country,
                        row.text("province"),
                        row.text("city"),
                        row.text("district"),
                        row.text("postcode"),
                        CustomerRows.street(row.text("street"), row.text("street_2")))),
                cells.birthday(row),
                cells.identities(row, country),
                fields.of(kind()).read(row));
        profile.ensureFits(kind);
        return new CustomerDraft(kind, profile, row.text("parent"));
    }

    private static ImportColumn identity(String field) {
        return ImportColumn.text(field, 254);
    }

    @Override
    public Set<String> keys(CustomerDraft draft) {
        return draft.keys().shared();
    }

    @Override
    public Set<String> names(CustomerDraft draft) {
        return Set.of(draft.keys().nameKey());
    }

    @Override
    public @Nullable String missed(Invalid warning) {
        return PARENT_MISSED.contains(warning.code())
                ? Letters.only(String.valueOf(warning.arguments().getFirst()))
                : null;
    }

    @Override
    public Uni<List<Outcome>> create(List<CustomerDraft> drafts) {
        return intake.take(drafts);
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return rows;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
