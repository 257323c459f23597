package dev.guanxi.contact.login;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.POST;

import dev.guanxi.platform.identity.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The log-ins of people. One is a person's when an administrator of the realm wrote so into it, as {@code customer_id}
 * or {@code contact_id}; mail addresses and names prove nothing, because people change theirs themselves.
 */
@ApplicationScoped
public class Logins {
    private static final int PAGE = 100;

    /** Whoever has any other role of the realm works here. */
    private static final Set<String> OUTSIDE =
            Set.of(Roles.SHOPPER, Roles.PARTNER, Roles.PARTNER_ADMIN, "offline_access", "uma_authorization");

    private static final String OWN_ACCOUNT = "account";

    private final LoginsConfig config;
    private final Keycloak keycloak;

    Logins(LoginsConfig config, Keycloak keycloak) {
        this.config = config;
        this.keycloak = keycloak;
    }

    /**
     * What there is of some people.
     *
     * @param endable ids of the log-ins that are nothing but a customer's or a partner's
     * @param kept how many others there are: of our own people, and of programs
     */
    public record Found(List<String> endable, int kept) {}

    /** False where an operator gave us no client at Keycloak. */
    public boolean areReachable() {
        return config.secret().filter(secret -> !secret.isBlank()).isPresent();
    }

    /** All that is kept with people's log-ins, whatever else they are for. */
    public Uni<JsonArray> disclose(Collection<UUID> people) {
        return keycloak.token()
                .chain(token -> find(token, people)
                        .onItem()
                        .transformToUniAndConcatenate(login -> disclose(token, login))
                        .collect()
                        .asList()
                        .map(JsonArray::new));
    }

    private Uni<JsonObject> disclose(String token, Login login) {
        return keycloak.list(token, user(login.id()) + "/sessions")
                .chain(sessions -> keycloak.list(token, user(login.id()) + "/federated-identity")
                        .map(accounts -> login.disclosed(sessions, accounts)));
    }

    public Uni<Found> find(Collection<UUID> people) {
        return keycloak.token()
                .chain(token -> find(token, people)
                        .onItem()
                        .transformToUniAndConcatenate(
                                login -> isOutside(token, login).map(outside -> outside ? login.id() : ""))
                        .collect()
                        .asList()
                        .map(Logins::found));
    }

    private static Found found(List<String> judged) {
        var endable = judged.stream().filter(id -> !id.isEmpty()).toList();
        return new Found(endable, judged.size() - endable.size());
    }

    /** Ends sessions and deletes the log-ins; one that is gone already does no harm. */
    public Uni<Void> end(Collection<String> logins) {
        return keycloak.token()
                .onItem()
                .transformToMulti(token -> Multi.createFrom()
                        .iterable(logins)
                        .onItem()
                        .transformToUniAndConcatenate(login -> keycloak.act(POST, token, user(login) + "/logout")
                                .chain(() -> keycloak.act(DELETE, token, user(login)))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Each log-in once, in whatever way it is tied to them. */
    private Multi<Login> find(String token, Collection<UUID> people) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToMultiAndConcatenate(person -> Multi.createFrom()
                        .iterable(Login.LINKS)
                        .onItem()
                        .transformToUniAndConcatenate(link -> page(token, link + ":" + person, List.of())))
                .onItem()
                .<Login>transformToMultiAndConcatenate(Multi.createFrom()::iterable)
                .filter(login -> login.isOf(people))
                .select()
                .distinct(Comparator.comparing(Login::id));
    }

    private Uni<List<Login>> page(String token, String attribute, List<Login> before) {
        return keycloak.list(
                        token,
                        "/users?briefRepresentation=false&q=%s&first=%d&max=%d"
                                .formatted(attribute, before.size(), PAGE))
                .chain(page -> {
                    var all = new ArrayList<>(before);
                    Login.objects(page).map(Login::new).forEach(all::add);
                    return page.size() < PAGE
                            ? Uni.createFrom().item(List.copyOf(all))
                            : page(token, attribute, List.copyOf(all));
                });
    }

    /** Nobody of ours: in no team, without a role of ours, and with no right at any client but on the own account. */
    private Uni<Boolean> isOutside(String token, Login login) {
        var user = user(login.id());
        return login.isOfProgram()
                ? Uni.createFrom().item(false)
                : keycloak.list(token, user + "/groups")
                        .chain(groups -> groups.isEmpty()
                                ? keycloak.list(token, user + "/role-mappings/realm/composite")
                                        .chain(roles -> areOutside(roles)
                                                ? hasNoRights(token, user)
                                                : Uni.createFrom().item(false))
                                : Uni.createFrom().item(false));
    }

    private boolean areOutside(JsonArray roles) {
        return Login.objects(roles)
                .map(role -> role.getString("name"))
                .allMatch(role -> OUTSIDE.contains(role) || role.equals(keycloak.defaultRole()));
    }

    private Uni<Boolean> hasNoRights(String token, String user) {
        return keycloak.object(token, user + "/role-mappings")
                .map(mappings -> mappings.getJsonObject("clientMappings", new JsonObject()).fieldNames().stream()
                        .allMatch(OWN_ACCOUNT::equals));
    }

    private static String user(String id) {
        return "/users/" + id;
    }
}
