package org.loket.stack;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** {@code mvn -Pdemo}: everything, until Ctrl-C. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Progress progress = new Progress(out);
        try {
            Ports ports = Ports.asAsked();
            Places places = Places.named(ports.offset() == 0 ? "demo" : "demo-" + ports.offset());
            Stack stack = new Stack(places, ports, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop everything"));
            stack.start();
            out.println(Welcome.text(ports, places));
            out.println(String.format(Locale.ROOT, "  Ready after %.0f s.%n", progress.seconds()));
            CompletableFuture<String> death = stack.death();
            out.println("\n" + death.join());
        } catch (StackFailed | IllegalArgumentException e) {
            out.println("\n" + e.getMessage());
        }
        System.exit(1);
    }
}
