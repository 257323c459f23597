package dev.guanxi.contact.timeline;

import static dev.guanxi.contact.timeline.RelationshipAspect.ADJUSTMENT;
import static dev.guanxi.contact.timeline.RelationshipAspect.COMMUNICATION;
import static dev.guanxi.contact.timeline.RelationshipAspect.CONTACT;
import static dev.guanxi.contact.timeline.RelationshipAspect.COOPERATION;
import static dev.guanxi.contact.timeline.RelationshipAspect.EVALUATION;
import static dev.guanxi.contact.timeline.RelationshipAspect.FEEDBACK;
import static dev.guanxi.contact.timeline.RelationshipAspect.LIAISON;
import static dev.guanxi.contact.timeline.RelationshipAspect.LINKED_CUSTOMERS;
import static dev.guanxi.contact.timeline.RelationshipAspect.MEASUREMENT;
import static dev.guanxi.contact.timeline.RelationshipAspect.NEED_MINING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be on a timeline: which service tells of it, and which aspects it serves unless somebody says otherwise. */
public enum EntryKind {
    VISIT(Source.CONTACT, CONTACT, COMMUNICATION),
    MEETING(Source.CONTACT, CONTACT, COMMUNICATION),
    CALL(Source.CONTACT, CONTACT),
    CHAT(Source.CONTACT, CONTACT),
    EMAIL(Source.CONTACT, LIAISON),
    LETTER(Source.CONTACT, LIAISON),
    FAX(Source.CONTACT, LIAISON),
    GIFT(Source.CONTACT, LIAISON),
    SURVEY(Source.CONTACT, FEEDBACK, MEASUREMENT),
    NOTE(Source.CONTACT),
    /** Of a kind that an administrator of sales defined. */
    ACTIVITY(Source.SALES, CONTACT),
    EXPECTATION_RAISED(Source.CONTACT, FEEDBACK),
    EXPECTATION_PROMISED(Source.CONTACT, COMMUNICATION),
    EXPECTATION_DECLINED(Source.CONTACT, COMMUNICATION),
    EXPECTATION_DELIVERED(Source.CONTACT, EVALUATION),
    PROMISE_MISSED(Source.CONTACT, EVALUATION),
    CUSTOMERS_MERGED(Source.CONTACT),
    LEAD_CONVERTED(Source.SALES, CONTACT),
    OPPORTUNITY_OPENED(Source.SALES, NEED_MINING),
    OPPORTUNITY_ADVANCED(Source.SALES, COMMUNICATION),
    OPPORTUNITY_WON(Source.SALES, COOPERATION),
    OPPORTUNITY_LOST(Source.SALES, EVALUATION),
    DOCUMENT_SENT(Source.SALES, COMMUNICATION),
    DOCUMENT_SIGNED(Source.SALES, COOPERATION),
    DOCUMENT_DECLINED(Source.SALES, EVALUATION),
    CAMPAIGN_RESPONSE(Source.MARKETING, COMMUNICATION),
    CASE_OPENED(Source.SERVICE, FEEDBACK),
    CASE_BREACHED(Source.SERVICE, EVALUATION),
    CASE_RESOLVED(Source.SERVICE, ADJUSTMENT),
    CASE_REOPENED(Source.SERVICE, FEEDBACK),
    CASE_CLOSED(Source.SERVICE, ADJUSTMENT),
    DEAL_REGISTERED(Source.PARTNER_PORTAL, LINKED_CUSTOMERS),
    DEAL_APPROVED(Source.PARTNER_PORTAL, LINKED_CUSTOMERS),
    DEAL_REFUSED(Source.PARTNER_PORTAL, LINKED_CUSTOMERS),
    DEAL_WITHDRAWN(Source.PARTNER_PORTAL, LINKED_CUSTOMERS),
    ORDER_PLACED(Source.E_COMMERCE, COOPERATION),
    ORDER_PAID(Source.E_COMMERCE, COOPERATION),
    ORDER_DELIVERED(Source.E_COMMERCE, COOPERATION),
    ORDER_CANCELLED(Source.E_COMMERCE, ADJUSTMENT),
    ORDER_REFUNDED(Source.E_COMMERCE, ADJUSTMENT),
    CLASS_CHANGED(Source.INSIGHT, EVALUATION, MEASUREMENT);

    private final String source;
    private final Set<RelationshipAspect> aspects;

    EntryKind(String source, RelationshipAspect... aspects) {
        this.source = source;
        var served = EnumSet.noneOf(RelationshipAspect.class);
        served.addAll(List.of(aspects));
        this.aspects = Set.copyOf(served);
    }

    /** The service that tells of it. */
    public String source() {
        return source;
    }

    public Set<RelationshipAspect> aspects() {
        return aspects;
    }

    /** Name of the icon that shows it; those of what people do are the ones of their appointments. */
    public String icon() {
        return switch (this) {
            case VISIT -> "car";
            case MEETING -> "team";
            case CALL -> "phone";
            case CHAT -> "message";
            case EMAIL -> "at";
            case LETTER -> "mail";
            case FAX -> "printer";
            case GIFT -> "gift";
            case SURVEY -> "form";
            case NOTE -> "file-text";
            case ACTIVITY -> "calendar";
            case EXPECTATION_RAISED, EXPECTATION_PROMISED, EXPECTATION_DECLINED, EXPECTATION_DELIVERED -> "bulb";
            case PROMISE_MISSED, CASE_BREACHED -> "warning";
            case CUSTOMERS_MERGED -> "merge-cells";
            case LEAD_CONVERTED -> "user-add";
            case OPPORTUNITY_OPENED, OPPORTUNITY_ADVANCED, OPPORTUNITY_WON, OPPORTUNITY_LOST -> "dollar";
            case DOCUMENT_SENT, DOCUMENT_SIGNED, DOCUMENT_DECLINED -> "file-done";
            case CAMPAIGN_RESPONSE -> "notification";
            case CASE_OPENED, CASE_RESOLVED, CASE_REOPENED, CASE_CLOSED -> "customer-service";
            case DEAL_REGISTERED, DEAL_APPROVED, DEAL_REFUSED, DEAL_WITHDRAWN -> "shop";
            case ORDER_PLACED, ORDER_PAID, ORDER_DELIVERED, ORDER_CANCELLED, ORDER_REFUNDED -> "shopping-cart";
            case CLASS_CHANGED -> "star";
        };
    }

    private static final class Source {
        private static final String CONTACT = "contact";
        private static final String SALES = "sales";
        private static final String MARKETING = "marketing";
        private static final String SERVICE = "service";
        private static final String PARTNER_PORTAL = "partner-portal";
        private static final String E_COMMERCE = "e-commerce";
        private static final String INSIGHT = "insight";
    }
}
