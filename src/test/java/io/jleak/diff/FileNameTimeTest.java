package io.jleak.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTimeTest {

  @ParameterizedTest
  @CsvSource({
    "app-20210329015750.txt, 2021-03-29T01:57:50",
    "2021-03-29T01-57-50.tdump, 2021-03-29T01:57:50",
    "2021-03-29T01:57:50.123Z.txt, 2021-03-29T01:57:50",
    "threads_20210329_015750.log, 2021-03-29T01:57:50",
    "threaddump-2021-03-29-01-57-50, 2021-03-29T01:57:50",
    "jstack 2021.03.29 01.57.50.txt, 2021-03-29T01:57:50",
    "td-20210329-01h57m50s.txt, 2021-03-29T01:57:50",
    "jstack.1413112628.txt, 2014-10-12T11:17:08",
    "jstack.1413112628999.txt, 2014-10-12T11:17:08",
    "/dumps/20200101000000/app-20210329015750.txt, 2021-03-29T01:57:50",
    "C:\\dumps\\20200101000000\\app-20210329015750.txt, 2021-03-29T01:57:50",
    "logs.zip/app-20210329015750.txt, 2021-03-29T01:57:50",
    "pid4711-20210329015750-3.txt, 2021-03-29T01:57:50",
  })
  void readsTheTimeThatScriptsPutIntoNames(String name, String time) {
    assertThat(FileNameTime.of(name)).map(Object::toString).hasValue(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "dump-1.txt",
        "d01.txt",
        "20210329.txt",
        "20211329015750.txt",
        "20210329255750.txt",
        "app-12345678901234567890.txt",
        "jstack.pid14131126281413112628.txt",
        "/20210329015750/dump.txt",
      })
  void readsNoTimeWhereThereIsNone(String name) {
    assertThat(FileNameTime.of(name)).isEmpty();
  }
}
