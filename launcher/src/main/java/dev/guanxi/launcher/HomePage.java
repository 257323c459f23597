package dev.guanxi.launcher;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The page one sees first: what runs, where the interfaces are described, and who may log in. */
final class HomePage {

    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Supplier<List<PartStatus>> parts;
    private final List<Realm.Login> logins;
    private final String template = resource("home.html");

    HomePage(Supplier<List<PartStatus>> parts, List<Realm.Login> logins) {
        this.parts = parts;
        this.logins = List.copyOf(logins);
    }

    void mount(Router router, Collection<String> services) {
        router.get("/").blockingHandler(this::show, false);
        router.getWithRegex("/docs").handler(context -> context.redirect("/docs/"));
        router.get("/docs/swagger-initializer.js").handler(context -> initialize(context, services));
        router.get("/docs/*").handler(swaggerUi());
    }

    private void show(RoutingContext context) {
        Texts texts = Texts.of(context.request());
        Locale other = texts.locale().equals(Texts.ENGLISH) ? Texts.CHINESE : Texts.ENGLISH;
        String page = template.replace("{lang}", texts.locale().toLanguageTag())
                .replace("{title}", texts.get("home.title"))
                .replace("{other.lang}", other.toLanguageTag())
                .replace("{other.name}", texts.get("home.other"))
                .replace("{intro}", texts.get("home.intro"))
                .replace("{docs}", texts.get("home.docs"))
                .replace("{account}", texts.get("home.account"))
                .replace("{parts.title}", texts.get("home.parts"))
                .replace("{parts}", partRows(texts))
                .replace("{logins.title}", texts.get("home.logins"))
                .replace("{logins.note}", texts.get("home.logins.note"))
                .replace("{logins}", loginRows());
        html(context.response()).end(page);
    }

    private String partRows(Texts texts) {
        return parts.get().stream()
                .map(part -> "<tr><td>%s</td><td class=\"%s\">%s</td></tr>"
                        .formatted(
                                escaped(part.name()),
                                part.state().word(),
                                texts.get("state." + part.state().word())))
                .collect(Collectors.joining("\n"));
    }

    private String loginRows() {
        return logins.stream()
                .map(login -> "<tr><td><code>%s</code></td><td><code>%s</code></td><td>%s</td></tr>"
                        .formatted(escaped(login.user()), escaped(login.password()), escaped(login.roles())))
                .collect(Collectors.joining("\n"));
    }

    /** Takes the place of the file of this name in Swagger UI, which shows a demonstration elsewhere. */
    private static void initialize(RoutingContext context, Collection<String> services) {
        JsonArray urls = new JsonArray();
        services.forEach(name -> urls.add(new JsonObject().put("name", name).put("url", "/openapi/" + name + ".yaml")));
        context.response()
                .putHeader("Content-Type", "text/javascript; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(resource("swagger-initializer.js").replace("{urls}", urls.encode()));
    }

    private static StaticHandler swaggerUi() {
        Properties webjar = new Properties();
        try (InputStream in = HomePage.class.getResourceAsStream(WEBJAR)) {
            webjar.load(in);
        } catch (IOException e) {
            throw new SuiteException("Swagger UI is not on the class path.", e);
        }
        return StaticHandler.create(
                FileSystemAccess.RELATIVE, "META-INF/resources/webjars/swagger-ui/" + webjar.getProperty("version"));
    }

    private static HttpServerResponse html(HttpServerResponse response) {
        return response.putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept-Language");
    }

    private static String resource(String name) {
        try (InputStream in = HomePage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SuiteException("The page %s is not on the class path.".formatted(name), e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
