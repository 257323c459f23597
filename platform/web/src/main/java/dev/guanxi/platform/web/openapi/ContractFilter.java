package dev.guanxi.platform.web.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Makes the document that the code yields a whole contract: who may call, what can be refused and how,
 * headers, exact schemas, and an example everywhere. Runs when a service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    static final String SECURITY = "oidc";

    private static final String ISSUER = "/auth/realms/guanxi/.well-known/openid-configuration";

    private final Endpoints endpoints;
    private final RecordSchemas records;

    public ContractFilter(IndexView index) {
        this.endpoints = new Endpoints(index);
        this.records = new RecordSchemas(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = components(document);
        var schemas = new Schemas(components);
        records.complete(document, schemas);
        ProblemAnswers.addTo(components);
        CommonHeaders.addTo(components);
        components.addSecurityScheme(SECURITY, login());
        document.setServers(List.of(OASFactory.createServer().url("/").description("The suite's front door.")));

        var examples = new Examples(schemas);
        var completion = new OperationCompletion(schemas, examples);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> completion.complete(
                                path, method, operation, endpoints.of(operation.getOperationId()))));
        UnusedParts.remove(document, schemas);
    }

    private static Components components(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        return document.getComponents();
    }

    private static SecurityScheme login() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                .openIdConnectUrl(ISSUER)
                .description("An access token for the audience `guanxi`, sent as `Authorization: Bearer ...`."
                        + " `x-roles` of an operation names the realm roles that may call it; which records"
                        + " they see follows from owner, team, partner or customer.");
    }
}
