package dev.guanxi.platform.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Another test JVM, to be killed: acquires a share, tells of it, and holds it. */
final class LeaseHolder {

    private LeaseHolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PartsHome home = new PartsHome(Path.of(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
        Database database = SharedParts.acquire(home).database();
        System.out.printf(
                "port=%d%nname=%s%nrole=%s%npassword=%s%n",
                database.port(), database.name(), database.role(), database.password());
        System.out.close();
        new CountDownLatch(1).await();
    }
}
