package dev.guanxi.contact.contact.web;

import dev.guanxi.contact.contact.ContactDraft;
import dev.guanxi.contact.contact.ContactIntake;
import dev.guanxi.contact.contact.ContactProfile;
import dev.guanxi.contact.contact.PersonName;
import dev.guanxi.contact.matching.Cells;
import dev.guanxi.contact.matching.IdentityKind;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportOption;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
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

/** People out of files, held to the rules of {@link ContactRequest}, each with a customer that the row names. */
@ApplicationScoped
public class ContactImporter implements Importer<ContactDraft> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.of("customer_id", ImportType.UUID).orCalled("account_id"),
            ImportColumn.text("customer", 300)
                    .orCalled("account", "company", "organisation", "客户", "客户名称", "公司", "公司名称", "单位"),
            ImportColumn.text("customer_tax_number", 254).orCalled("vat", "税号", "统一社会信用代码"),
            ImportColumn.text("customer_email", 254).orCalled("company_email", "公司邮箱"),
            ImportColumn.text("customer_phone", 40).orCalled("company_phone", "公司电话"),
            ImportColumn.text("given_name", 100).orCalled("first_name", "名"),
            ImportColumn.text("family_name", 100).orCalled("last_name", "surname", "姓"),
            ImportColumn.text("full_name", 200).orCalled("name", "contact", "姓名", "联系人"),
            ImportColumn.text("email", 254).orCalled("mail", "邮箱", "电子邮件"),
            ImportColumn.text("phone", 40).orCalled("telephone", "电话"),
            ImportColumn.text("job_title", 100).orCalled("title", "position", "职位", "职务"),
            ImportColumn.text("birthday", 20).orCalled("date_of_birth", "生日", "出生日期"),
            ImportColumn.text("mobile", 254).orCalled("mobile_phone", "手机"),
            ImportColumn.text("loyalty_card", 254).orCalled("card", "会员卡", "会员卡号"),
            ImportColumn.text("shop_login", 254).orCalled("login", "商城账号"),
            ImportColumn.text("social_security_number", 254).orCalled("soc_sec_id", "身份证号", "社会保障号"),
            ImportColumn.text("wechat", 254).orCalled("微信", "微信号"));

    /** Columns of what else a contact is reached or known by. */
    static final Map<String, IdentityKind> IDENTITIES = Map.of(
            "mobile", IdentityKind.PHONE,
            "loyalty_card", IdentityKind.LOYALTY_CARD,
            "shop_login", IdentityKind.SHOP_LOGIN,
            "social_security_number", IdentityKind.SOCIAL_SECURITY_NUMBER,
            "wechat", IdentityKind.WECHAT);

    private final ContactIntake intake;
    private final Cells cells;
    private final ContactRows rows;
    private final FieldCatalogue fields;

    ContactImporter(ContactIntake intake, Validator validator, ContactRows rows, FieldCatalogue fields) {
        this.intake = intake;
        this.cells = new Cells(validator, ContactRequest.class, IDENTITIES);
        this.rows = rows;
        this.fields = fields;
    }

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public List<ImportColumn> columns() {
        return fields.of(kind()).with(COLUMNS);
    }

    @Override
    public List<ImportOption> options() {
        return List.of(CustomerCells.UNKNOWN);
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.MARKETER, Roles.ADMIN);
    }

    @Override
    public ContactDraft read(ImportRow row) {
        cells.ensureMail(row, "email");
        cells.ensureMail(row, "customer_email");
        var customer = CustomerCells.reference(row);
        if (customer == null) {
            throw new Invalid("customer", "import-customer-missing");
        }
        var identities = cells.identities(row, null);
        identities.ensureSound();
        return new ContactDraft(
                customer,
                new ContactProfile(
                        PersonName.of(row.text("given_name"), row.text("family_name"), row.text("full_name")),
                        row.text("email"),
                        row.text("phone"),
                        row.text("job_title"),
                        cells.birthday(row),
                        identities,
                        fields.of(kind()).read(row)));
    }

    @Override
    public Set<String> keys(ContactDraft draft) {
        return draft.shared();
    }

    @Override
    public Uni<List<Outcome>> create(List<ContactDraft> drafts) {
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

    @Override
    public Uni<Set<UUID>> undoAlong(List<UUID> ids) {
        return intake.takeCustomersBack(ids);
    }
}
