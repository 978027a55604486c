package io.jleak.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedCountersTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void numbersAndTextsAreReadInTheOrderOfBytesOfTheirMachine(boolean little) throws IOException {
    Counters counters = SharedCounters.parse(file(little));

    assertThat(counters.number("java.threads.live")).isEqualTo(26);
    assertThat(counters.text("sun.gc.policy.name")).isEqualTo("Copy:MSC");
    assertThat(counters.number("sun.gc.policy.name")).isEqualTo(Sample.UNKNOWN);
    assertThat(counters.text("no.such")).isEmpty();
  }

  @Test
  void fileThatIsCutOffAtAnyPlaceIsNoneOrAnIoException() throws IOException {
    byte[] whole = file(true);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SharedCounters.parse(cut)).isInstanceOf(IOException.class);
    }
  }

  private static byte[] file(boolean little) {
    ByteBuffer data =
        ByteBuffer.allocate(160).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    data.order(ByteOrder.BIG_ENDIAN).putInt(0, 0xcafec0c0);
    data.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    data.put(4, (byte) (little ? 1 : 0)).putInt(24, 32).putInt(28, 2);
    entry(data, 32, 64, 0, 'J', "java.threads.live");
    data.putLong(32 + 48, 26);
    entry(data, 96, 64, 9, 'B', "sun.gc.policy.name");
    data.put(96 + 48, "Copy:MSC\0".getBytes(StandardCharsets.US_ASCII));
    return Arrays.copyOf(data.array(), 96 + 48 + 9);
  }

  private static void entry(
      ByteBuffer data, int at, int length, int vector, char type, String name) {
    data.putInt(at, length).putInt(at + 4, 20).putInt(at + 8, vector).put(at + 12, (byte) type);
    data.putInt(at + 16, 48).put(at + 20, name.getBytes(StandardCharsets.US_ASCII));
  }
}
