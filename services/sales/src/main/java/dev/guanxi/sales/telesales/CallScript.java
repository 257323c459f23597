package dev.guanxi.sales.telesales;

import dev.guanxi.platform.domain.AggregateRoot;
import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.domain.Published;
import dev.guanxi.platform.identity.Owned;
import dev.guanxi.platform.identity.Ownership;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is said on the phone. What calls followed stays readable: whoever writes it anew makes the next edition. */
@Entity
@Published(topic = "crm.sales.call-script", events = CallScriptEvent.class, state = CallScriptState.class)
public class CallScript extends AggregateRoot<CallScriptEvent> implements Owned {
    private String name;
    private int edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScriptContents contents;

    /** Whether lists can be made with it. */
    private boolean active;

    private Instant createdAt;

    protected CallScript() {} // JPA

    private CallScript(String name, ScriptContents contents, Instant at) {
        super(Ids.next());
        this.name = name;
        this.edition = 1;
        this.contents = contents.checked();
        this.active = true;
        this.createdAt = at;
    }

    static CallScript write(String name, ScriptContents contents, Instant at) {
        var script = new CallScript(name, contents, at);
        script.raise(new CallScriptEvent.Written(script.id()));
        return script;
    }

    /** Says whether it is another edition. */
    boolean change(String name, ScriptContents wanted, boolean active) {
        var rewritten = !wanted.equals(contents);
        if (rewritten) {
            contents = wanted.checked();
            edition++;
            raise(new CallScriptEvent.Rewritten(id(), edition));
        } else if (!name.equals(this.name) || active != this.active) {
            raise(new CallScriptEvent.Changed(id()));
        }
        this.name = name;
        this.active = active;
        return rewritten;
    }

    public int edition() {
        return edition;
    }

    public boolean isActive() {
        return active;
    }

    public ScriptContents contents() {
        return contents;
    }

    @Override
    public CallScriptState state() {
        return new CallScriptState(name, edition, contents.steps(), contents.results(), active, createdAt);
    }

    @Override
    public Ownership ownership() {
        return Ownership.of(null, null);
    }
}
