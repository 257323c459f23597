package dev.guanxi.contact.search;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.SHOPPER;
import static dev.guanxi.platform.identity.Reach.TEAM;

import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Reach;
import dev.guanxi.platform.identity.Roles;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of records that can be found: where they are announced, where they are kept, and how far each role sees
 * among them. The reaches are those of the service that keeps the kind; a test compares them with its access matrix.
 */
public enum RecordKind {
    CUSTOMER("contact", "customer", "customers", customers()),
    CONTACT("contact", "contact", "contacts", customers()),
    /** A record of a kind that an administrator defined. */
    OBJECT("contact", "object", "objects/{kind}", customers()),
    LEAD("sales", "lead", "leads", sales()),
    OPPORTUNITY("sales", "opportunity", "opportunities", sales()),
    QUOTE("sales", "quote", "quotes", sales()),
    DOCUMENT("sales", "document", "documents", sales()),
    CAMPAIGN(
            "marketing",
            "campaign",
            "campaigns",
            AccessPolicy.none().with(TEAM, Roles.MARKETER).with(ALL, Roles.SALES_MANAGER, Roles.ANALYST, Roles.ADMIN)),
    CASE(
            "service",
            "case",
            "cases",
            AccessPolicy.none()
                    .with(SHOPPER, Roles.SHOPPER)
                    .with(TEAM, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER)
                    .with(ALL, Roles.ANALYST, Roles.ADMIN)),
    INSTALLED_PRODUCT(
            "service",
            "installed-product",
            "installed-products",
            AccessPolicy.none()
                    .with(SHOPPER, Roles.SHOPPER)
                    .with(
                            ALL,
                            Roles.SERVICE_AGENT,
                            Roles.SERVICE_MANAGER,
                            Roles.TECHNICIAN,
                            Roles.ANALYST,
                            Roles.ADMIN)),
    ORDER(
            "e-commerce",
            "order",
            "orders",
            AccessPolicy.none()
                    .with(OWN, Roles.SALES_REP)
                    .with(TEAM, Roles.SALES_MANAGER)
                    .with(SHOPPER, Roles.SHOPPER)
                    .with(ALL, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN)),
    PRODUCT("e-commerce", "product", "products", everybody()),
    PARTNER(
            "partner-portal",
            "partner",
            "partners",
            AccessPolicy.none()
                    .with(Reach.PARTNER, Roles.PARTNER, Roles.PARTNER_ADMIN)
                    .with(TEAM, Roles.SALES_MANAGER)
                    .with(ALL, Roles.ANALYST, Roles.ADMIN)),
    DEAL(
            "partner-portal",
            "deal",
            "deals",
            AccessPolicy.none()
                    .with(Reach.PARTNER, Roles.PARTNER, Roles.PARTNER_ADMIN)
                    .with(OWN, Roles.SALES_REP)
                    .with(TEAM, Roles.SALES_MANAGER)
                    .with(ALL, Roles.ANALYST, Roles.ADMIN));

    private static final Map<String, RecordKind> BY_TOPIC =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(RecordKind::topic, Function.identity()));

    private final String service;
    private final String aggregate;
    private final String collection;
    private final AccessPolicy policy;

    RecordKind(String service, String aggregate, String collection, AccessPolicy policy) {
        this.service = service;
        this.aggregate = aggregate;
        this.collection = collection;
        this.policy = policy;
    }

    private static AccessPolicy customers() {
        return sales().with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER);
    }

    private static AccessPolicy sales() {
        return AccessPolicy.none()
                .with(OWN, Roles.SALES_REP)
                .with(TEAM, Roles.SALES_MANAGER)
                .with(ALL, Roles.ANALYST, Roles.ADMIN);
    }

    private static AccessPolicy everybody() {
        return customers()
                .with(
                        ALL,
                        Roles.SALES_REP,
                        Roles.SALES_MANAGER,
                        Roles.TECHNICIAN,
                        Roles.PARTNER,
                        Roles.PARTNER_ADMIN,
                        Roles.SHOPPER);
    }

    /** Which kind a topic announces. */
    public static RecordKind announcedOn(String topic) {
        var kind = BY_TOPIC.get(topic);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of record is announced on " + topic);
        }
        return kind;
    }

    public String topic() {
        var domain = switch (service) {
            case "e-commerce" -> "commerce";
            case "partner-portal" -> "partner";
            default -> service;
        };
        return "crm." + domain + "." + aggregate;
    }

    /** The service that keeps the records, as its folder and its path are called. */
    public String service() {
        return service;
    }

    /** What its records are called in the path; of those of an administrator's kinds it takes the key of the kind. */
    public String collection() {
        return collection;
    }

    public AccessPolicy policy() {
        return policy;
    }

    /**
     * Where a record is read, from the front door.
     *
     * @param objectKind key of its kind when an administrator defined that
     */
    public String address(UUID id, @Nullable String objectKind) {
        var place = objectKind == null ? collection : collection.replace("{kind}", objectKind);
        return "/api/%s/v1/%s/%s".formatted(service, place, id);
    }
}
