package io.jleak.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.StackFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeNameTest {

  @ParameterizedTest
  @CsvSource({
    "java.util.concurrent.LinkedBlockingQueue.take, LinkedBlockingQueue.take",
    "com.acme.ShopKt$main$1$2.invokeSuspend, main$1$2.invokeSuspend",
    "java.util.concurrent.ThreadPoolExecutor$Worker.run, Worker.run",
    "Main.main, Main.main",
    "main, main",
    "net/http.(*conn).serve, (*conn).serve",
    "'', ''"
  })
  void briefFunctionIsClassAndMethod(String function, String brief) {
    assertThat(CodeName.brief(function)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({
    "LinkedBlockingQueue.take, 24, LinkedBlockingQueue.take",
    "LinkedBlockingQueue.take, 16, LinkedBlo...take",
    "Shop.aMethodWithAVeryLongName, 16, Shop.aM..ongName",
    "take, 3, tak"
  })
  void classIsCutBeforeTheMethod(String brief, int width, String fit) {
    assertThat(CodeName.fit(brief, width)).isEqualTo(fit).hasSizeLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "80, com.acme.shop.orders.Shop.sell:12",
    "32, c.acme.shop.orders.Shop.sell:12",
    "25, c.a.s.orders.Shop.sell:12",
    "20, c.a.s.o.Shop.sell:12",
    "16, c.a.s.o..sell:12"
  })
  void packagesAreAbbreviatedAsFarAsMustBe(int width, String brief) {
    StackFrame frame = new StackFrame("com.acme.shop.orders.Shop", "sell", "Shop.java", 12, null);

    assertThat(CodeName.brief(frame, width)).isEqualTo(brief);
  }

  @Test
  void frameWithoutALineHasNone() {
    StackFrame unknown = new StackFrame("A", "b", null, StackFrame.UNKNOWN_LINE, null);
    StackFrame inC = new StackFrame("A", "b", null, StackFrame.NATIVE_METHOD, null);

    assertThat(CodeName.brief(unknown, 80)).isEqualTo("A.b");
    assertThat(CodeName.brief(inC, 80)).isEqualTo("A.b (native)");
    assertThat(CodeName.full(inC)).isEqualTo("A.b(Native Method)");
  }
}
