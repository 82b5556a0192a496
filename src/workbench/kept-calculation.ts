/** Puts the parts of the grid's engine that remember, and the lean one, in the place of Univer's own. */
import { type Injector, Plugin } from "@univerjs/core";
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  LexerTreeBuilder,
} from "@univerjs/preset-sheets-core";
import { KeptDependencyGenerator } from "./kept-dependencies";
import { KeptDependencyIndex } from "./kept-dependency-index";
import { LeanInterpreter } from "./lean-interpreter";
import { RememberingLexer } from "./remembering-lexer";
import { SparingCalculation } from "./sparing-calculation";

/** To be registered behind the plugin of the engine: the services of a plugin are there once it starts. */
export function keptCalculation(injector: Injector) {
  return class extends Plugin {
    static override readonly pluginName = "TIEOUT_KEPT_CALCULATION";
    protected override readonly _injector = injector;

    override onStarting(): void {
      injector.replace([
        Interpreter,
        {
          useFactory: (runtime: IFormulaRuntimeService, config: IFormulaCurrentConfigService) =>
            new LeanInterpreter(runtime, config),
          deps: [IFormulaRuntimeService, IFormulaCurrentConfigService],
        },
      ]);
      injector.replace([LexerTreeBuilder, { useClass: RememberingLexer }]);
      injector.replace([IDependencyManagerService, { useClass: KeptDependencyIndex }]);
      injector.replace([ICalculateFormulaService, { useClass: SparingCalculation }]);
      injector.replace([IFormulaDependencyGenerator, { useClass: KeptDependencyGenerator }]);
    }
  };
}
