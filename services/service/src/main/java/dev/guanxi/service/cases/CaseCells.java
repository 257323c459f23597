package dev.guanxi.service.cases;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.fields.FieldCatalogue;
import dev.guanxi.platform.fields.RowEdit;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** What the cells of a file say of a case. */
@ApplicationScoped
class CaseCells {
    static final String CUSTOMER_ID = "customerId";
    static final String CUSTOMER = "customer";
    static final String CONTACT_ID = "contactId";
    static final String ORDER_ID = "orderId";
    static final String PRODUCT_ID = "installedProductId";

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("number", 30).orCalled("case_number", "工单编号", "案例编号"),
            ImportColumn.of(CUSTOMER_ID, ImportType.UUID).orCalled("customer_id", "客户编号"),
            ImportColumn.text(CUSTOMER, 300).orCalled("customer_name", "company", "客户", "客户名称", "公司"),
            ImportColumn.of(CONTACT_ID, ImportType.UUID).orCalled("contact_id", "联系人编号"),
            ImportColumn.of(ORDER_ID, ImportType.UUID).orCalled("order_id", "订单编号"),
            ImportColumn.of(PRODUCT_ID, ImportType.UUID).orCalled("installed_product_id", "装机编号"),
            ImportColumn.text("subject", 200).mustBeThere().orCalled("title", "主题", "标题"),
            ImportColumn.text("description", 10_000).orCalled("描述", "问题描述"));

    private final FieldCatalogue fields;

    CaseCells(FieldCatalogue fields) {
        this.fields = fields;
    }

    List<ImportColumn> columns() {
        return fields.of(Cases.KIND).with(COLUMNS);
    }

    /** Something a customer needs help with; a number comes with the case, so what the row says of it is left out. */
    CaseBatches.Entry fresh(ImportRow row) {
        var customer = row.uuid(CUSTOMER_ID);
        var name = row.text(CUSTOMER);
        ensureField(customer != null || name != null, CUSTOMER_ID, "customer-missing");
        return new CaseBatches.Entry(
                new CaseReport(
                        customer,
                        row.uuid(CONTACT_ID),
                        row.uuid(ORDER_ID),
                        row.uuid(PRODUCT_ID),
                        row.required("subject"),
                        row.text("description"),
                        fields.of(Cases.KIND).read(row)),
                customer == null ? name : null);
    }

    /** What becomes of what a case says that is here. */
    RowEdit<CaseContents> edit(ImportRow row) {
        return new RowEdit<>(
                row,
                present -> new CaseContents(
                        Objects.requireNonNullElse(row.text("subject"), present.subject()),
                        row.textOr("description", present.description()),
                        present.custom()),
                fields.of(Cases.KIND).readChange(row));
    }
}
