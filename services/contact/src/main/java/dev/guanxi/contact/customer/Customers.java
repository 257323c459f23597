package dev.guanxi.contact.customer;

import static dev.guanxi.platform.identity.Reach.ALL;
import static dev.guanxi.platform.identity.Reach.OWN;
import static dev.guanxi.platform.identity.Reach.TEAM;
import static dev.guanxi.platform.sql.ColumnType.BIGINT;
import static dev.guanxi.platform.sql.ColumnType.DATE;
import static dev.guanxi.platform.sql.ColumnType.JSON;
import static dev.guanxi.platform.sql.ColumnType.TEXT;
import static dev.guanxi.platform.sql.ColumnType.TIMESTAMP;
import static dev.guanxi.platform.sql.ColumnType.UUID;

import dev.guanxi.contact.matching.IdentityJson;
import dev.guanxi.platform.identity.AccessPolicy;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.persistence.AggregateRepository;
import dev.guanxi.platform.persistence.Ledger;
import dev.guanxi.platform.sql.TableRows;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** Where customers are kept, and who sees which. */
@Singleton
class Customers extends AggregateRepository<Customer> {
    static final AccessPolicy POLICY = AccessPolicy.none()
            .with(OWN, Roles.SALES_REP)
            .with(TEAM, Roles.SALES_MANAGER)
            .with(ALL, Roles.MARKETER, Roles.SERVICE_AGENT, Roles.SERVICE_MANAGER, Roles.ANALYST, Roles.ADMIN);

    private static final TableRows<Customer> ROWS = TableRows.<Customer>into("customer")
            .with("id", UUID, Customer::id)
            .with("version", BIGINT, Customer::version)
            .with("kind", TEXT, c -> c.kind().name())
            .with("status", TEXT, c -> c.state().status().name())
            .with("name", TEXT, c -> c.profile().name())
            .with("parent_id", UUID, c -> c.profile().parentId())
            .with("industry", TEXT, c -> c.profile().industry())
            .with("website", TEXT, c -> c.profile().website())
            .with("phone", TEXT, c -> c.profile().phone())
            .with("email", TEXT, c -> c.profile().email())
            .with("province", TEXT, c -> c.profile().place().province())
            .with("city", TEXT, c -> c.profile().place().city())
            .with("district", TEXT, c -> c.profile().place().district())
            .with("postcode", TEXT, c -> c.profile().place().postcode())
            .with("street", TEXT, c -> c.profile().place().street())
            .with("country", TEXT, c -> c.profile().place().country())
            .with("birthday", DATE, c -> c.profile().birthday())
            .with("identities", JSON, c -> IdentityJson.of(c.profile().identities()))
            .with("name_key", TEXT, c -> c.keys().nameKey())
            .with("city_key", TEXT, c -> c.keys().cityKey())
            .with("phone_key", TEXT, c -> c.keys().phoneKey())
            .with("email_key", TEXT, c -> c.keys().emailKey())
            .with("owner_id", TEXT, c -> c.ownership().owner())
            .with("team", TEXT, c -> c.ownership().team())
            .with("created_at", TIMESTAMP, c -> c.state().createdAt().atOffset(ZoneOffset.UTC));

    Customers(Ledger ledger) {
        super(Customer.class, "customer", POLICY, ledger, ROWS);
    }
}
