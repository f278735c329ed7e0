package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final int FREE_REGION = 31_000;

    @Test
    void the_offset_moves_every_port() {
        Ports plain = new Ports(0);
        Ports moved = new Ports(1000);

        plain.all()
                .forEach((what, port) -> assertThat(moved.all()).containsEntry(what, port + 1000));
        assertThat(plain.web()).isEqualTo(8080);
        assertThat(plain.postgres()).isEqualTo(15432);
    }

    @Test
    void a_stack_moved_as_the_hint_says_meets_no_port_of_the_first() {
        var both = new HashSet<>(new Ports(0).all().values());
        both.retainAll(new Ports(1000).all().values());

        assertThat(both).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_a_way_out() throws Exception {
        Ports ports = new Ports(FREE_REGION);
        assumeTrue(ports.obstacle().isEmpty(), "the ports of this test are free");

        try (ServerSocket taken =
                new ServerSocket(ports.imap(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports.obstacle())
                    .hasValueSatisfying(
                            text ->
                                    assertThat(text)
                                            .contains("Port " + taken.getLocalPort() + " (IMAP)")
                                            .contains("-Dloket.ports.offset=32000"));
        }
        assertThat(ports.obstacle()).isEmpty();
    }

    @Test
    void an_offset_that_leaves_the_range_is_refused() {
        assertThatThrownBy(() -> new Ports(60_000)).hasMessageContaining("loket.ports.offset");
    }
}
