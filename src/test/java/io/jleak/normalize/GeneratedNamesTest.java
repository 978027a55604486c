package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.normalize.FrameRoles.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as compilers and frameworks of the JVM's languages make them up, before and after. */
class GeneratedNamesTest {

  private static final Language JVM = Language.jvm();

  @ParameterizedTest
  @CsvSource({
    // Kotlin
    "com.acme.Shop.load$suspendImpl, com.acme.Shop.load",
    "com.acme.Shop.buy$default, com.acme.Shop.buy",
    "kotlinx.coroutines.BuildersKt__Builders_commonKt.launch$default,"
        + " kotlinx.coroutines.BuildersKt.launch",
    "kotlinx.coroutines.BuildersKt.launch$default, kotlinx.coroutines.BuildersKt.launch",
    "kotlinx.coroutines.flow.FlowKt__ChannelsKt.emitAllImpl$FlowKt__ChannelsKt,"
        + " kotlinx.coroutines.flow.FlowKt.emitAllImpl",
    "kotlinx.coroutines.channels.BufferedChannel.emitAllInternal$kotlinx_coroutines_core,"
        + " kotlinx.coroutines.channels.BufferedChannel.emitAllInternal",
    "com.acme.Shop.price$app_release, com.acme.Shop.price",
    "app//com.acme.ShopKt$main$4.invokeSuspend, com.acme.ShopKt$main$4.invokeSuspend",
    "com.acme.Shop.$r8$lambda$8h3kfjKLmnx_0Qa, com.acme.Shop.$r8$lambda",
    // Scala
    "com.acme.Shop.$anonfun$buy$1$adapted, com.acme.Shop.$anonfun$buy$1",
    "com.acme.Shop$$anonfun$buy$1.apply$mcV$sp, com.acme.Shop$$anonfun$buy$1.apply",
    "com.acme.Shop$$Lambda$3514/0x00000008025ea040.apply$mcV$sp, com.acme.Shop$$Lambda.apply",
    "scala.concurrent.BlockContext$.$anonfun$usingBlockContext$1$adapted,"
        + " scala.concurrent.BlockContext$.$anonfun$usingBlockContext$1",
    // Groovy
    "Script1.run, Script.run",
    "script16954218371231843209471.run, script.run",
    "script16954218371231843209471$_run_closure1$_closure2.doCall,"
        + " script$_run_closure1$_closure2.doCall",
    "com.acme.Shop$buy.callCurrent, com.acme.Shop$buy.callCurrent",
    "com.acme.Shop$buy$12.call, com.acme.Shop$buy$12.call",
    "com.acme.Shop$buy$0.callCurrent, com.acme.Shop$buy.callCurrent",
    "build_4u2tx6s5a9xk9ooztj2yixyv5.run, build.run",
    // Clojure
    "acme.shop$buy$fn__1234.invoke, acme.shop$buy$fn.invoke",
    "acme.shop$buy$fn__1234$fn__1235.invoke, acme.shop$buy$fn$fn.invoke",
    "acme.shop$buy_BANG_.invokeStatic, acme.shop$buy_BANG_.invoke",
    "acme.shop$__GT_Shop.invoke, acme.shop$__GT_Shop.invoke",
    "acme.shop$_main.doInvoke, acme.shop$_main.invoke",
    "user$eval1234$fn__1235.invoke, user$eval$fn.invoke",
    "user$eval1234.invokeStatic, user$eval.invoke",
    "clojure.core$binding_conveyor_fn$fn__5739.invoke, clojure.core$binding_conveyor_fn$fn.invoke",
    // JRuby, Jython, JavaScript
    "rubyjit.Shop$$buy_4A5B6C7D8E9F0A1B2C3D4E5F6A7B8C9D0E1F2A3B.__file__, rubyjit.Shop$$buy.__file__",
    "org.python.pycode._pyx12.buy$3, org.python.pycode._pyx.buy$3",
    "jdk.nashorn.internal.scripts.Script$Recompilation$12$345AAAA$shop.buy,"
        + " jdk.nashorn.internal.scripts.Script$shop.buy",
    "org.openjdk.nashorn.internal.scripts.Script$Recompilation$12$345AAAA$shop.buy,"
        + " org.openjdk.nashorn.internal.scripts.Script$shop.buy",
    "org.mozilla.javascript.gen.shop_js_12._c_buy_3, org.mozilla.javascript.gen.shop_js._c_buy_3",
    // proxies and subclasses made at run time
    "jdk.proxy2.$Proxy12.buy, $Proxy.buy",
    "com.sun.proxy.$Proxy12.buy, $Proxy.buy",
    "com.sun.proxy.jdk.proxy1.$Proxy12.buy, $Proxy.buy",
    "jdk.proxy2/jdk.proxy2.$Proxy12.buy, $Proxy.buy",
    "com.acme.Shop$$EnhancerBySpringCGLIB$$ab12cd34.buy, com.acme.Shop$$EnhancerBySpringCGLIB.buy",
    "com.acme.Shop$$EnhancerBySpringCGLIB$$ab12$$FastClassBySpringCGLIB$$de45.invoke,"
        + " com.acme.Shop$$EnhancerBySpringCGLIB$$FastClassBySpringCGLIB.invoke",
    "com.acme.Shop$$SpringCGLIB$$0.buy, com.acme.Shop$$SpringCGLIB.buy",
    "com.acme.Shop$$EnhancerByGuice$$12345678.buy, com.acme.Shop$$EnhancerByGuice.buy",
    "com.acme.Shop$ByteBuddy$a1B2c3D4.buy, com.acme.Shop$ByteBuddy.buy",
    "com.acme.Shop$MockitoMock$1807264731.buy, com.acme.Shop$MockitoMock.buy",
    "com.acme.Shop$MockitoMock$QVyhXuOy.buy, com.acme.Shop$MockitoMock.buy",
    "com.acme.Shop$HibernateProxy$QVyhXuOy.buy, com.acme.Shop$HibernateProxy.buy",
    "com.acme.Shop_$$_jvst9a_1.buy, com.acme.Shop_$$_jvst.buy",
    "com.acme.Shop_$$_javassist_12.buy, com.acme.Shop_$$_javassist.buy",
    "com.acme.Shop$Proxy$_$$_WeldClientProxy.buy, com.acme.Shop$Proxy$_$$_WeldClientProxy.buy",
    "com.acme.Shop$$OwbNormalScopeProxy12.buy, com.acme.Shop$$OwbNormalScopeProxy.buy",
    "com.acme.Shop$quarkusrestinvoker$buy_5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f.invoke,"
        + " com.acme.Shop$quarkusrestinvoker$buy.invoke",
    "com.acme.ShopDubboProxy1.buy, com.acme.ShopDubboProxy.buy",
    "com.alibaba.dubbo.common.bytecode.proxy12.buy, com.alibaba.dubbo.common.bytecode.proxy.buy",
    // the VM
    "sun.reflect.GeneratedMethodAccessor1755.invoke, sun.reflect.GeneratedMethodAccessor.invoke",
    "jdk.internal.reflect.GeneratedSerializationConstructorAccessor1.newInstance,"
        + " jdk.internal.reflect.GeneratedSerializationConstructorAccessor.newInstance",
    "java.lang.invoke.LambdaForm$DMH/0x00007f2d64001a00.invokeStatic,"
        + " java.lang.invoke.LambdaForm$DMH.invokeStatic",
    "java.lang.invoke.LambdaForm$MH/1234567.invoke_MT, java.lang.invoke.LambdaForm$MH.invoke_MT",
    "com.acme.Shop$$InjectedInvoker/0x000000080011d800.invoke, com.acme.Shop$$InjectedInvoker.invoke",
  })
  void whatChangesFromRunToRunGoes(String printed, String canonical) {
    assertThat(JVM.canonical(printed)).isEqualTo(canonical);
    assertThat(JVM.canonical(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.ShopKt$main$1$1.invokeSuspend",
        "com.acme.Shop.run$lambda$0",
        "com.acme.Shop.run$lambda$3$lambda$2",
        "com.acme.ComposableSingletons$MainKt$lambda-1$1.invoke",
        "com.acme.Shop.receiveCatching-JP2dKIU",
        "com.acme.Shop$.main",
        "com.acme.Shop.$plus$plus",
        "com.acme.Shop$$anonfun$buy$1.apply",
        "com.acme.Shop.$deserializeLambda$",
        "scala.runtime.java8.JFunction0$mcV$sp.apply",
        "com.acme.Shop$_closure1.doCall",
        "com.acme.Shop$_run_closure2$_closure3.doCall",
        "com.acme.Shop.$getCallSiteArray",
        "acme.shop$buy_GT_.invoke",
        "app.shop.RUBY$method$buy$0",
        "app.shop.RUBY$block$run_main",
        "app.shop.RUBY$method$run_main",
        "org.apache.jsp.index_jsp._jspService",
        "org.apache.jsp.index_jsp._jspx_meth_c_005fforEach_005f0",
        "com.acme.Shop_ClientProxy.buy",
        "com.acme.Shop_Subclass.buy$$superforward",
        "com.acme.Shop.buy_aroundBody0",
        "com.acme.Kt__Shop.buy",
        "com.acme.Wrapper3.invoke",
        "com.acme.Switch$1.invokeStatic",
      })
  void whatTellsCodeApartStays(String function) {
    assertThat(JVM.canonical(function)).isEqualTo(function);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.codehaus.groovy.runtime.callsite.AbstractCallSite.callCurrent",
        "org.codehaus.groovy.runtime.callsite.PogoMetaMethodSite$PogoCachedMethodSite.invoke",
        "org.codehaus.groovy.reflection.CachedMethod.invoke",
        "org.codehaus.groovy.vmplugin.v8.IndyInterface.fromCache",
        "groovy.lang.MetaClassImpl.invokeMethod",
        "sun.reflect.GeneratedMethodAccessor7.invoke",
        "jdk.internal.reflect.DirectMethodHandleAccessor.invoke",
        "java.lang.invoke.LambdaForm$MH/0x0000000801198000.invoke",
        "com.acme.Shop.access$buy",
        "com.acme.Shop.-$$Nest$mbuy",
        "clojure.lang.RestFn.invoke",
        "_COROUTINE._BOUNDARY._",
      })
  void howACallIsMadeIsNoPartOfAChain(String function) {
    assertThat(JVM.describe(function).role()).isEqualTo(Role.SKIP);
  }
}
