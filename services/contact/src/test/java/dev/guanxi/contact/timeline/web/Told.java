package dev.guanxi.contact.timeline.web;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.testkit.events.Elsewhere;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the other services say of a customer, in the shapes of their contracts. */
final class Told {
    private final Elsewhere elsewhere = new Elsewhere();
    private final UUID customer;

    private Told(UUID customer) {
        this.customer = customer;
    }

    static Told of(UUID customer) {
        return new Told(customer);
    }

    UUID opportunityOpened(String at) {
        return says(Ids.next(), "crm.sales.opportunity", "opened", opportunity(at));
    }

    void opportunityOpened(UUID id, String at) {
        says(id, "crm.sales.opportunity", "opened", opportunity(at));
    }

    /** A deal of a pipeline that somebody defined came to another stage, after work with the customer had begun. */
    void opportunityAdvancedInAnotherPipeline(String openedAt, String engagedAt) {
        var deal = new HashMap<String, Object>(opportunity(openedAt));
        deal.putAll(Map.of("pipeline", "RENEWALS", "stage", "ANSWERED", "engagedAt", engagedAt));
        says(Ids.next(), "crm.sales.opportunity", "stage-advanced", deal);
    }

    void opportunityWithdrawn(UUID id) {
        elsewhere.forgets("crm.sales.opportunity", id);
    }

    private static Map<String, ?> opportunity(String at) {
        return Map.of(
                "number", "OP-1",
                "name", "隐形眼镜年度采购",
                "stage", "PROSPECTING",
                "amount", Map.of("amount", "900.00", "currency", "CNY"),
                "openedAt", at);
    }

    /** Something that people of sales did, with what came of it. */
    UUID appointmentDone(String type, String at) {
        var appointment = Map.of(
                "type",
                type,
                "title",
                "洽谈年度采购",
                "status",
                "DONE",
                "outcome",
                "SUCCESSFUL",
                "result",
                "同意试用",
                "doneAt",
                at);
        return says(Ids.next(), "crm.sales.appointment", "done", appointment);
    }

    /** A contract that everybody signed. */
    void contractSigned(String sentAt, String closedAt) {
        var contract =
                Map.of("number", "DC-1", "name", "销售合同", "status", "SIGNED", "sentAt", sentAt, "closedAt", closedAt);
        says(Ids.next(), "crm.sales.document", "signed", contract);
    }

    /** It lies in the recycle bin of sales. */
    void appointmentRemoved(UUID id, String type, String at) {
        says(id, "crm.sales.appointment", "removed", Map.of("type", type, "status", "REMOVED", "doneAt", at));
    }

    /** Somebody of telesales called. */
    void called(String effect, String at) {
        var call = Map.of(
                "status", "ENDED", "result", "SAMPLE", "effect", effect, "note", "Wants a sample", "endedAt", at);
        says(Ids.next(), "crm.sales.call", "ended", call);
    }

    void responded(String at) {
        var response = Map.of("channel", "WEB_FORM", "interest", "lenses", "recordedAt", at);
        says(Ids.next(), "crm.marketing.response", "linked", response);
    }

    UUID caseOpened(String at, String subject) {
        return says(Ids.next(), "crm.service.case", "opened", report(at, subject));
    }

    void caseAssigned(UUID id, String at, String subject) {
        says(id, "crm.service.case", "assigned", report(at, subject));
    }

    void caseReporterErased(UUID id, String at) {
        says(id, "crm.service.case", "person-erased", report(at, ""));
    }

    private static Map<String, ?> report(String at, String subject) {
        return Map.of("number", "CS-1", "subject", subject, "priority", "HIGH", "status", "NEW", "openedAt", at);
    }

    void dealRegistered(String at) {
        var deal = Map.of(
                "number",
                "DR-1",
                "status",
                "REGISTERED",
                "amount",
                Map.of("amount", "500.00", "currency", "CNY"),
                "registeredAt",
                at);
        says(Ids.next(), "crm.partner.deal", "registered", deal);
    }

    void dealWithdrawn(String registered, String approved, String withdrawn, String reason) {
        var deal = Map.of(
                "number",
                "DR-2",
                "status",
                "WITHDRAWN",
                "amount",
                Map.of("amount", "500.00", "currency", "CNY"),
                "registeredAt",
                registered,
                "decidedAt",
                approved,
                "withdrawnAt",
                withdrawn,
                "reason",
                reason);
        says(Ids.next(), "crm.partner.deal", "withdrawn", deal);
    }

    UUID orderPlaced(String number, String at) {
        return says(Ids.next(), "crm.commerce.order", "placed", order(number, Map.of("placedAt", at)));
    }

    void order(UUID id, String happened, String number, Map<String, ?> times) {
        says(id, "crm.commerce.order", happened, order(number, times));
    }

    void orderThrice(UUID id, String number, String at) {
        var state = new HashMap<String, Object>(order(number, Map.of("placedAt", at)));
        state.put("customerId", customer);
        elsewhere.stutters(3, "crm.commerce.order", "placed", id, state);
    }

    private static Map<String, ?> order(String number, Map<String, ?> times) {
        var order = new HashMap<String, Object>(
                Map.of("number", number, "status", "PLACED", "total", Map.of("amount", "1200.00", "currency", "CNY")));
        order.putAll(times);
        return order;
    }

    void classified(String from, String to, String at) {
        says(
                customer,
                "crm.insight.customer-value",
                "classified",
                Map.of("valueClass", to, "previousClass", from, "computedAt", at));
    }

    private UUID says(UUID id, String topic, String happened, Map<String, ?> state) {
        var whole = new HashMap<String, Object>(state);
        whole.put("customerId", customer);
        elsewhere.says(topic, happened, id, whole);
        return id;
    }
}
