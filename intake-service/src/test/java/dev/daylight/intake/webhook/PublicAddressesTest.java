package dev.daylight.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private static final PublicAddresses STRICT = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "169.254.170.2",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "192.88.99.1",
                "224.0.0.1",
                "239.1.2.3",
                "255.255.255.255",
                "240.0.0.1",
                "168.63.129.16",
                "192.0.2.1",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001:0:1::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "100::1",
                "5f00::1"
            })
    void whatLeadsInsideIsNotCalled(String address) throws UnknownHostException {
        assertThat(STRICT.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "128.0.0.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "2003::1"
            })
    void whatEverybodyCanReachIsCalled(String address) throws UnknownHostException {
        assertThat(STRICT.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void theOperatorCanOpenOneNetworkAndOnlyThat() throws UnknownHostException {
        PublicAddresses opened = new PublicAddresses(List.of(Network.of("10.20.0.0/16"), Network.of("fd12::/16")));

        assertThat(opened.allow(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(opened.allow(InetAddress.getByName("fd12::9"))).isTrue();
        assertThat(opened.allow(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(opened.allow(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "10.0.0/8", "::/129", "/8", "2130706433/8"})
    void whatIsNoNetworkIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
