<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivityBar</name>
    <message>
        <source>Activities</source>
        <translation>功能栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>AffairsWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>今天没有到期的事。</translation>
    </message>
    <message>
        <source>Open this one</source>
        <translation>打开这一条</translation>
    </message>
    <message>
        <source>Overdue {count}</source>
        <translation>逾期 {count}</translation>
    </message>
    <message>
        <source>Show at log-in</source>
        <translation>登录时显示</translation>
    </message>
    <message>
        <source>Today {count}</source>
        <translation>今日 {count}</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
    <message>
        <source>What is not handled stays here; nothing disappears by itself.</source>
        <translation>未处理的会一直提醒，不会自己消失</translation>
    </message>
    <message>
        <source>in two days {term}</source>
        <translation>后天{term}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>today {term}</source>
        <translation>今天{term}</translation>
    </message>
    <message>
        <source>tomorrow {term}</source>
        <translation>明天{term}</translation>
    </message>
</context>
<context>
    <name>AgingBoard</name>
    <message>
        <source>Checked against balances: aging {total} − balances {balance} = {difference}</source>
        <translation>与余额核对：账龄合计 {total} − 客户余额合计 {balance} = {difference}</translation>
    </message>
    <message>
        <source>Double click or Enter on a cell shows its documents · due today is not overdue · red is more than {days} days overdue</source>
        <translation>双击或回车看单据 · 当天到期算未到期 · 红色为逾期超过 {days} 天</translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation>差额 {amount}</translation>
    </message>
</context>
<context>
    <name>AgingHead</name>
    <message>
        <source>Aging by salesperson</source>
        <translation>各账龄段按业务员</translation>
    </message>
    <message>
        <source>By age and salesperson</source>
        <translation>账龄与业务员</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无业务员</translation>
    </message>
    <message>
        <source>Of these overdue</source>
        <translation>其中逾期</translation>
    </message>
    <message>
        <source>Open documents by age</source>
        <translation>未清单据账龄</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Overdue more than {days} days</source>
        <translation>逾期超过 {days} 天</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收合计</translation>
    </message>
    <message>
        <source>Unallocated advances</source>
        <translation>未核销预收</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>{count} customers · open {amount}</source>
        <translation>{count} 户 · 未清单据 {amount}</translation>
    </message>
    <message>
        <source>{count} customers · {share} of open</source>
        <translation>{count} 户 · 占未清单据 {share}</translation>
    </message>
</context>
<context>
    <name>AgingSwitches</name>
    <message>
        <source>All depts</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>按单据日期</translation>
    </message>
    <message>
        <source>By due day</source>
        <translation>按到期日</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backup on the server</source>
        <translation>备份由服务器负责</translation>
    </message>
    <message>
        <source>Backup today {time}, verified</source>
        <translation>备份 今日 {time} 已验证</translation>
    </message>
    <message>
        <source>Backup {time}, verified</source>
        <translation>备份 {time} 已验证</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>A copy is made at the end of work, every 15 minutes while something changes, and before every upgrade. Each copy is opened and checked before it is listed here.</source>
        <translation>收工时、有改动时每 15 分钟、每次升级前各备份一次。每份备份都经打开检查后才列在这里。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Go back to the office as it was on {moment}? What was entered since then is no longer in the office; the present file is kept beside it. The program closes the office and asks you to log in again.</source>
        <translation>要把账套恢复到 {moment} 吗？此后录入的内容将不在账套里，现有文件会保留在旁边。程序会关闭账套，请您重新登录。</translation>
    </message>
    <message>
        <source>None: choose a folder on another disk.</source>
        <translation>未设置：请选择另一块磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>第二位置</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>The backup “{name}” is made and checked.</source>
        <translation>备份“{name}”已完成并通过检查。</translation>
    </message>
    <message>
        <source>This office is on a server: its backups are made there, by whoever looks after the server.</source>
        <translation>本账套在服务器上，备份由服务器管理员在服务器上做。</translation>
    </message>
    <message>
        <source>“{name}” is a backup of another office. Put that office in the place of this one? Nobody of this office may be able to log in then; the present file is kept beside it.</source>
        <translation>“{name}”是另一个账套的备份。要用那个账套替换当前账套吗？替换后，当前账套的操作员可能都无法登录；当前文件会保留在旁边。</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation>全部未清单据</translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation>金额构成单据</translation>
    </message>
    <message>
        <source>Enter opens the document, Esc closes.</source>
        <translation>回车打开单据，Esc 关闭。</translation>
    </message>
    <message>
        <source>Unallocated advances and credits</source>
        <translation>未核销预收与贷项</translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Change the file</source>
        <translation>修改档案</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Last {when}</source>
        <translation>最近联系 {when}</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>从未联系</translation>
    </message>
    <message>
        <source>Next {day}</source>
        <translation>下次联系 {day}</translation>
    </message>
    <message>
        <source>No contact person yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Nothing yet. Press Ctrl+L after the first call.</source>
        <translation>还没有往来。打完第一个电话后按 Ctrl+L 记下来。</translation>
    </message>
    <message>
        <source>Pages of the card</source>
        <translation>名片各页</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>Contact people</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>平均收款天数</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Orders / deliveries</source>
        <translation>订单 / 发货</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Trade this year</source>
        <translation>今年往来</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
</context>
<context>
    <name>CellSums</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>average {average}</source>
        <translation>平均 {average}</translation>
    </message>
    <message>
        <source>blank {count}</source>
        <translation>空白 {count}</translation>
    </message>
    <message>
        <source>{cells} rows: only up to {most} are added up</source>
        <translation>已选 {cells} 行：最多 {most} 行才求和</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: {numbers} numbers, average {sum}</source>
        <translation>{column} 选 {cells} 格：{numbers} 个数，平均 {sum}</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: {numbers} numbers, sum {sum}</source>
        <translation>{column} 选 {cells} 格：{numbers} 个数，合计 {sum}</translation>
    </message>
    <message>
        <source>{column}, {cells} cells: …</source>
        <translation>{column} 选 {cells} 格：…</translation>
    </message>
    <message>
        <source>{column}: {sum} ({numbers} numbers)</source>
        <translation>{column} 合计 {sum}（{numbers} 个数）</translation>
    </message>
    <message>
        <source>{what} not counted</source>
        <translation>{what} 不计</translation>
    </message>
</context>
<context>
    <name>CentreTabs</name>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>关闭（Ctrl+W）</translation>
    </message>
    <message>
        <source>Work in hand</source>
        <translation>正在处理的工作</translation>
    </message>
</context>
<context>
    <name>ChargeDialog</name>
    <message>
        <source>Book</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Choose the customer (F4).</source>
        <translation>请选择客户（F4）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Opening balance or other charge</source>
        <translation>期初余额或其他应收</translation>
    </message>
    <message>
        <source>{number} is booked. Type the next one, or press Esc.</source>
        <translation>{number} 已入账。可继续输入下一笔，或按 Esc 退出。</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Save the chart as PDF</source>
        <translation>将图表存为 PDF</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>将图表存为图片</translation>
    </message>
    <message>
        <source>The chart is being drawn …</source>
        <translation>正在绘制图表…</translation>
    </message>
</context>
<context>
    <name>CheckFigures</name>
    <message numerus="yes">
        <source>%n contact person(s) added</source>
        <translation>
            <numerusform>新增 %n 位联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the check</source>
        <translation>检查结果的数字</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>共</translation>
    </message>
    <message>
        <source>No data, left out</source>
        <translation>不是数据，不导入</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation>这张表里有</translation>
    </message>
    <message numerus="yes">
        <source>updates change %n cell(s)</source>
        <translation>
            <numerusform>更新只动 %n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckGrid</name>
    <message>
        <source>Rows of the file</source>
        <translation>表里的行</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n row(s) of this finding</source>
        <translation>
            <numerusform>这一类共 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that are no data: F2 brings one in</source>
        <translation>
            <numerusform>%n 行不是数据：按 F2 可以改为导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): click a figure above to see only those</source>
        <translation>
            <numerusform>%n 行：点上面的数字，只看那些行</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring row {row} in as data?</source>
        <translation>第 {row} 行要当数据导入吗？</translation>
    </message>
    <message>
        <source>Mend here  F2</source>
        <translation>在此改正  F2</translation>
    </message>
    <message>
        <source>Next problem  F8</source>
        <translation>下一处问题  F8</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Row {row}, {column}: the file stays as it is</source>
        <translation>第 {row} 行，{column}（文件本身不改）</translation>
    </message>
</context>
<context>
    <name>CheckQuestions</name>
    <message numerus="yes">
        <source>%n hidden row(s) in “{sheet}”</source>
        <translation>
            <numerusform>“{sheet}”里隐藏的行：%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All are other customers</source>
        <translation>全部另建</translation>
    </message>
    <message>
        <source>All are the same</source>
        <translation>全部是同一家</translation>
    </message>
    <message>
        <source>All likely duplicates are answered.</source>
        <translation>疑似重复都已回答。</translation>
    </message>
    <message>
        <source>All of it is delivered and paid: nothing is owed or to be shipped, and old plans are not reminded of.</source>
        <translation>全都发完货、收完款了：不算欠款，不用再发货，旧的联系计划也不再提醒。</translation>
    </message>
    <message>
        <source>Bring them in too</source>
        <translation>一并导入</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Do these prices hold the tax?</source>
        <translation>这些价格含税吗？</translation>
    </message>
    <message>
        <source>Leave all out</source>
        <translation>全部先不导入</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Nothing to decide and nothing to put right.</source>
        <translation>没有要决定的，也没有要改正的。</translation>
    </message>
    <message>
        <source>Of goods for 100.00, what does “{text}” leave to pay?</source>
        <translation>100.00 元的货，“{text}”是付多少？</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>请您决定</translation>
    </message>
    <message>
        <source>Settled history</source>
        <translation>都是已结清的旧单</translation>
    </message>
    <message>
        <source>They stay out until you say whether they are the same: below each row, or here for all.</source>
        <translation>没说明是不是同一家之前不导入：可以在每一行下面回答，也可以在这里一次回答。</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>要改正</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>{amount}: what is paid, as on the order form</source>
        <translation>付 {amount}：写的是几折，同订单里的写法</translation>
    </message>
    <message>
        <source>{amount}: what is taken off</source>
        <translation>付 {amount}：写的是减多少</translation>
    </message>
    <message numerus="yes">
        <source>{column}: %n cell(s)</source>
        <translation>
            <numerusform>{column}：%n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColleagueChooser</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CollisionBox</name>
    <message>
        <source>A colleague's customer</source>
        <translation>同事的客户</translation>
    </message>
    <message>
        <source>Already in the office?</source>
        <translation>是否已有此客户？</translation>
    </message>
    <message>
        <source>Look before you save: it may be one of these.</source>
        <translation>保存前请先看看：可能就是下面的客户。</translation>
    </message>
    <message>
        <source>No similar customer found.</source>
        <translation>没有发现相似的客户。</translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation>打开这个客户</translation>
    </message>
    <message>
        <source>While you type name, phone or tax no., similar customers appear here.</source>
        <translation>输入名称、电话或税号时，相似的客户会显示在这里。</translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation>最近联系 {day}</translation>
    </message>
</context>
<context>
    <name>ColumnTable</name>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一个值</translation>
    </message>
    <message>
        <source>— leave empty —</source>
        <translation>— 留空 —</translation>
    </message>
</context>
<context>
    <name>ColumnsList</name>
    <message>
        <source>Add a column</source>
        <translation>增加一列</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏列</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移动列</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>删除此列</translation>
    </message>
    <message>
        <source>Show column</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>Shows ### rather than a cut figure</source>
        <translation>放不下时显示 ###，不会截断数字</translation>
    </message>
    <message>
        <source>{title} shows: {content}</source>
        <translation>{title}：显示 {content}</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>修改联系记录</translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation>两周后</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>三天后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving this handles the plan: {plan}</source>
        <translation>保存后，这些到期计划视为已完成：{plan}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
</context>
<context>
    <name>CopiesBox</name>
    <message>
        <source>Prices on {copy}</source>
        <translation>{copy}上的价格</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>显示价格</translation>
    </message>
    <message>
        <source>with prices</source>
        <translation>显示价格</translation>
    </message>
</context>
<context>
    <name>CopiesSheet</name>
    <message>
        <source>Add a copy</source>
        <translation>增加一联</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>联次名称</translation>
    </message>
    <message>
        <source>One multi-part form</source>
        <translation>一份多联纸，列出各联</translation>
    </message>
    <message>
        <source>Order, remove</source>
        <translation>排序、删除</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Printed one after the other</source>
        <translation>逐联重复打印</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
</context>
<context>
    <name>CreditBar</name>
    <message>
        <source>Advance {amount}</source>
        <translation>预收 {amount}</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Not delivered {amount}</source>
        <translation>未发货 {amount}</translation>
    </message>
    <message>
        <source>Not due {amount}</source>
        <translation>未到期 {amount}</translation>
    </message>
    <message>
        <source>Overdue {amount}</source>
        <translation>逾期 {amount}</translation>
    </message>
    <message>
        <source>Owes and ordered {amount}</source>
        <translation>欠款及未发货 {amount}</translation>
    </message>
    <message>
        <source>Used {share} ·</source>
        <translation>已用 {share} ·</translation>
    </message>
    <message>
        <source>left</source>
        <translation>尚可用</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>over by</source>
        <translation>超出</translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Balance {balance}  +  Undelivered {undelivered}  +  This one {document}  =  {total}</source>
        <translation>应收 {balance}  +  未发货 {undelivered}  +  本单 {document}  =  {total}</translation>
    </message>
    <message>
        <source>Cannot be confirmed; ask for the hold to be lifted</source>
        <translation>不能确认，请先解除停供</translation>
    </message>
    <message>
        <source>Confirming asks for a reason, which is logged</source>
        <translation>确认时请填原因，会记入日志</translation>
    </message>
    <message>
        <source>Credit limit {limit}</source>
        <translation>信用额度 {limit}</translation>
    </message>
    <message>
        <source>Customer is on hold</source>
        <translation>客户已停供</translation>
    </message>
    <message>
        <source>No credit limit</source>
        <translation>未设信用额度</translation>
    </message>
    <message>
        <source>No credit limit agreed</source>
        <translation>未设信用额度</translation>
    </message>
    <message>
        <source>Over the credit limit by {amount}</source>
        <translation>超出信用额度 {amount} 元</translation>
    </message>
    <message>
        <source>Overdue for {days} days</source>
        <translation>已逾期 {days} 天</translation>
    </message>
    <message>
        <source>Within credit</source>
        <translation>信用额度内</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>无逾期</translation>
    </message>
    <message>
        <source>oldest overdue {days} days</source>
        <translation>最久逾期 {days} 天</translation>
    </message>
    <message>
        <source>oldest overdue {days} days (at most {most})</source>
        <translation>最久逾期 {days} 天（限 {most} 天）</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Save what you typed about this customer?</source>
        <translation>保存已输入的客户资料吗？</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (F4)</source>
        <translation>日历（F4）</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>请输入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DepartmentList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
</context>
<context>
    <name>DesignerWindow</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Opening the template …</source>
        <translation>正在打开模板…</translation>
    </message>
    <message>
        <source>Template designer</source>
        <translation>模板设计</translation>
    </message>
    <message>
        <source>Template {name}</source>
        <translation>模板「{name}」</translation>
    </message>
    <message>
        <source>What is the template to be called?</source>
        <translation>模板叫什么名字？</translation>
    </message>
    <message>
        <source>copy of a built-in template</source>
        <translation>内置模板的副本</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>{name} is not saved.</source>
        <translation>「{name}」还没有保存。</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>「{name}」已保存。</translation>
    </message>
    <message>
        <source>{name}, own</source>
        <translation>{name}（自用）</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Fields and sample values</source>
        <translation>字段与示例值</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>DetailedBox</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>DictionariesTab</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Alt+↑↓ moves a word; Ctrl+V adds a column that was copied in Excel.</source>
        <translation>Alt+↑↓ 移动；从 Excel 复制一列可直接 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>By sound</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Join “{old}” with “{new}”? {count} records will say “{new}”.</source>
        <translation>把“{old}”并入“{new}”？有 {count} 条记录改为“{new}”。</translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation>数据字典</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或启用</translation>
    </message>
    <message>
        <source>The pick list “{name}” is saved.</source>
        <translation>数据字典“{name}”已保存。</translation>
    </message>
    <message>
        <source>What the choices of forms offer; each change is in the audit log.</source>
        <translation>各处下拉框里的选项；改动都记入操作日志。</translation>
    </message>
    <message>
        <source>{count} records follow.</source>
        <translation>{count} 条记录一起改。</translation>
    </message>
</context>
<context>
    <name>DockRail</name>
    <message>
        <source>Folded reminders</source>
        <translation>收起的提醒</translation>
    </message>
</context>
<context>
    <name>DockStrip</name>
    <message>
        <source>F12  Show the lists</source>
        <translation>F12  展开列表</translation>
    </message>
    <message>
        <source>Folded lists</source>
        <translation>收起的列表</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Being corrected</source>
        <translation>更正中</translation>
    </message>
    <message>
        <source>Draft · number when confirmed</source>
        <translation>草稿 · 确认时取号</translation>
    </message>
    <message>
        <source>Former version {number}</source>
        <translation>历史版本 {number}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
</context>
<context>
    <name>DocumentFoot</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not finished</source>
        <translation>
            <numerusform>%n 行未完</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>税额 {rate}</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>{rate}: {net} + tax {tax}</source>
        <translation>{rate}：{net} + 税 {tax}</translation>
    </message>
</context>
<context>
    <name>DocumentTab</name>
    <message>
        <source>Nothing was typed, so the draft is not kept.</source>
        <translation>没有录入内容，草稿未保留。</translation>
    </message>
    <message>
        <source>Reloaded; what you typed is kept and not saved yet.</source>
        <translation>已重新载入；您录入的内容保留着，还没有保存。</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>What you typed after that is not in it.</source>
        <translation>之后输入的内容不在其中。</translation>
    </message>
    <message>
        <source>{number} is binding already: what you typed stands in a copy of it.</source>
        <translation>{number} 已生效：您录入的内容在它的副本里。</translation>
    </message>
    <message>
        <source>“{title}” is not saved.</source>
        <translation>“{title}”还没有保存。</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Open them again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>These were half typed when the program ended:
{names}</source>
        <translation>上次程序退出时，以下内容还没有录完：
{names}</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>全部丢弃</translation>
    </message>
</context>
<context>
    <name>DriverPrinting</name>
    <message>
        <source>The printer uses paper of {width} × {height} mm. Choose its paper in the printer's settings.</source>
        <translation>打印机使用的纸是 {width} × {height} 毫米，请在打印机设置中选择它的纸张。</translation>
    </message>
    <message>
        <source>{number} went to {target}.</source>
        <translation>{number} 已发送到 {target}。</translation>
    </message>
    <message>
        <source>{printer} did not take the document. Look whether it is switched on, then print again.</source>
        <translation>{printer} 没有接收单据。请看看它是否开着，再打印一次。</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>The quote gives {discount} off.</source>
        <translation>报价单的折扣是 {discount}。</translation>
    </message>
</context>
<context>
    <name>EditorSaving</name>
    <message>
        <source>Give up the correction</source>
        <translation>放弃更正</translation>
    </message>
    <message>
        <source>Give up the correction? The order is again as it was before.</source>
        <translation>放弃更正？订单恢复为更正前的内容。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>丢弃这张草稿？</translation>
    </message>
</context>
<context>
    <name>ElementButton</name>
    <message>
        <source>{name}: click, or drag it onto the paper</source>
        <translation>{name}：点一下，或拖到纸上</translation>
    </message>
</context>
<context>
    <name>Elsewhere</name>
    <message>
        <source>Changed elsewhere meanwhile.</source>
        <translation>别处刚改过。</translation>
    </message>
    <message>
        <source>Deleted elsewhere.</source>
        <translation>别处已删除。</translation>
    </message>
    <message>
        <source>Deleted elsewhere. Saving keeps it as a new one.</source>
        <translation>别处已删除。保存时会另存为新单据。</translation>
    </message>
    <message>
        <source>Reload and keep mine</source>
        <translation>重新载入，保留我的</translation>
    </message>
</context>
<context>
    <name>EmployeeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Logs in as {name}</source>
        <translation>登录名 {name}</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新职员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并录下一位</translation>
    </message>
    <message>
        <source>{name} is saved as {code}.</source>
        <translation>{name} 已保存，工号 {code}。接着录下一位。</translation>
    </message>
</context>
<context>
    <name>EmployeeList</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>{name} works here again; the log-in stays off until you let it in under Operators.</source>
        <translation>{name} 已恢复在职；登录仍停用，请在“操作员”里放行。</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>A manager gave you this password. Choose one that only you know.</source>
        <translation>这是经理给您的密码，请换成只有您知道的。</translation>
    </message>
    <message>
        <source>Copy and open</source>
        <translation>复制并打开</translation>
    </message>
    <message>
        <source>Go on without that work</source>
        <translation>不要那些内容，继续</translation>
    </message>
    <message>
        <source>Making the demo office: a year of trade …</source>
        <translation>正在建立演示公司：一年的往来…</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>恢复 {moment} 的备份</translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation>恢复最近的备份</translation>
    </message>
    <message>
        <source>“{name}” is a backup. It is copied to this computer and the copy is opened as an office; the backup itself stays as it is.</source>
        <translation>“{name}”是一个备份。程序会先把它复制到这台电脑，再打开复制出来的账套；备份本身保持不变。</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>New competitor</source>
        <translation>新竞争对手</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
    <message>
        <source>Only the name is needed; Enter goes through the usual fields.</source>
        <translation>只有名称必填；按 Enter 依次经过常用项目。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EntryTable</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用了</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>was {word}</source>
        <translation>原 {word}</translation>
    </message>
</context>
<context>
    <name>ExpressionField</name>
    <message>
        <source>Fields and functions (F4)</source>
        <translation>字段与函数（F4）</translation>
    </message>
</context>
<context>
    <name>FaultBox</name>
    <message numerus="yes">
        <source>It has happened %n time(s) since this was shown.</source>
        <translation>
            <numerusform>本窗口打开以来已发生 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you typed is still here: try again, and if it happens again, send these details to your supplier.</source>
        <translation>程序内部出错了。您录入的内容还在：请再试一次；如果再次出现，请把下面的详情发给软件供应商。</translation>
    </message>
</context>
<context>
    <name>FieldChooser</name>
    <message>
        <source>Double click or Enter puts it in</source>
        <translation>双击或按回车插入</translation>
    </message>
    <message>
        <source>Fields and functions</source>
        <translation>字段与函数</translation>
    </message>
    <message>
        <source>Find field or function</source>
        <translation>找字段或函数</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>FieldPanel</name>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Fields and sample values</source>
        <translation>字段与示例值</translation>
    </message>
    <message>
        <source>drag onto the paper</source>
        <translation>拖到纸上</translation>
    </message>
</context>
<context>
    <name>FieldTree</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Fields and sample values</source>
        <translation>字段与示例值</translation>
    </message>
    <message>
        <source>Find field</source>
        <translation>找字段</translation>
    </message>
    <message>
        <source>{name}: drag it onto the paper, or press Enter</source>
        <translation>{name}：拖到纸上，或按回车</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Changed, not saved yet</source>
        <translation>已修改，尚未保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Someone changed this customer meanwhile: saving will ask you to reload.</source>
        <translation>此客户已被他人修改：保存时会请您重新载入。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销修改</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>去掉筛选</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>去掉这项筛选</translation>
    </message>
    <message>
        <source>Remove {filter}</source>
        <translation>去掉 {filter}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>{column}: {words}</source>
        <translation>{column}：{words}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 种</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation>筛选“{column}”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Type a date such as 1122.</source>
        <translation>请输入日期，如 1122。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>不为空</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A hardware trading firm with a year of trade; nothing you do there matters.</source>
        <translation>一家五金贸易公司一年的业务，可随意试用。</translation>
    </message>
    <message>
        <source>An office that was made before, or a backup of one.</source>
        <translation>以前建好的账套，或它的备份。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Connect to the office's server</source>
        <translation>连接公司服务器</translation>
    </message>
    <message>
        <source>Customers, quotes, orders, deliveries and receivables of your office.</source>
        <translation>管好公司的客户、报价、订单、发货和应收。</translation>
    </message>
    <message>
        <source>First operator</source>
        <translation>第一位操作员</translation>
    </message>
    <message>
        <source>Keep the office in</source>
        <translation>账套保存在</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look at a demo office</source>
        <translation>看看演示账套</translation>
    </message>
    <message>
        <source>Make a new office</source>
        <translation>新建账套</translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation>建立账套</translation>
    </message>
    <message>
        <source>Name, address and bank of your office, then you as its first operator.</source>
        <translation>填写公司名称、地址和银行，再设您为第一位操作员。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Office files (*.crm)</source>
        <translation>账套文件 (*.crm)</translation>
    </message>
    <message>
        <source>Office files (*.crm);;All files (*)</source>
        <translation>账套文件 (*.crm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an office file</source>
        <translation>打开账套文件</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>再次打开 {name}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Several computers work together on one PostgreSQL server.</source>
        <translation>多台电脑共用一台 PostgreSQL 服务器。</translation>
    </message>
    <message>
        <source>The first operator</source>
        <translation>第一位操作员</translation>
    </message>
    <message>
        <source>The office is kept in {path}</source>
        <translation>账套保存在 {path}</translation>
    </message>
    <message>
        <source>The system does not let the program start by itself: {fault}</source>
        <translation>系统不允许程序自动启动：{fault}</translation>
    </message>
    <message>
        <source>This stands at the head of your documents. You can change it later.</source>
        <translation>这些内容印在单据抬头，以后可以修改。</translation>
    </message>
    <message>
        <source>Welcome to CRM Desktop</source>
        <translation>欢迎使用 CRM Desktop</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>您想怎样开始？</translation>
    </message>
    <message>
        <source>You: a manager, who can let others in and give them roles.</source>
        <translation>您就是经理，可以添加其他人并分配角色。</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>您的公司</translation>
    </message>
</context>
<context>
    <name>FirstStepsTab</name>
    <message>
        <source>All is done, {name}.</source>
        <translation>{name}，都做好了。</translation>
    </message>
    <message>
        <source>In this order it is least work; stop any time and go on later. 1–6 choose, Enter begins.</source>
        <translation>按次序来最省事；按 1–6 选一步，Enter 开始。做到一半可以关掉，回来接着做。</translation>
    </message>
    <message>
        <source>can be done now</source>
        <translation>现在就可以</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>waits for “{step}”</source>
        <translation>等“{step}”</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>已完成 {done} / {all} 步</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n step(s) are left until all can be used</source>
        <translation>
            <numerusform>{name}，还差 %n 步就能全面用起来</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Give up what you typed here?</source>
        <translation>放弃这里已输入的内容吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>GroupPopup</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>更多 {count}</translation>
    </message>
</context>
<context>
    <name>HeadFacts</name>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>Stays as you typed it: {fields}</source>
        <translation>按您输入的保留：{fields}</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近联系 {when}</translation>
    </message>
    <message numerus="yes">
        <source>prices of %n line(s)</source>
        <translation>
            <numerusform>%n 行的价格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>1122, +3, today</source>
        <translation>1122、+3、今天</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>In forms and documents</source>
        <translation>表单与单据</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Shift and a click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>本页正文</translation>
    </message>
    <message>
        <source>a reminder: done, later, hand on</source>
        <translation>提醒：完成、稍后、转交</translation>
    </message>
    <message>
        <source>back out; asks if something was typed</source>
        <translation>退出；已有录入时会先询问</translation>
    </message>
    <message>
        <source>back to the document; from there, close it</source>
        <translation>回到单据；在单据里则关闭它</translation>
    </message>
    <message>
        <source>close the tab</source>
        <translation>关闭当前标签</translation>
    </message>
    <message>
        <source>confirm or save, and begin a new one</source>
        <translation>确认或保存，并新增一张</translation>
    </message>
    <message>
        <source>confirm, post</source>
        <translation>确认、过账</translation>
    </message>
    <message>
        <source>copy the document</source>
        <translation>复制单据</translation>
    </message>
    <message>
        <source>copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>document centre: today, this week, this month …</source>
        <translation>单据中心：今天、本周、本月……</translation>
    </message>
    <message>
        <source>filter the column with the cursor: tick values, find by pinyin</source>
        <translation>筛选光标所在的列：打勾，可用拼音找</translation>
    </message>
    <message>
        <source>fold lists and reminders, or show them again</source>
        <translation>收起或展开列表和提醒</translation>
    </message>
    <message>
        <source>in a date field: 22 November, in three days, today</source>
        <translation>日期栏：11 月 22 日、三天后、今天</translation>
    </message>
    <message>
        <source>in columns of figures: sum and average of these cells</source>
        <translation>在数字列里：所选各格的合计和平均</translation>
    </message>
    <message>
        <source>insert a line, delete it</source>
        <translation>插入行、删除行</translation>
    </message>
    <message>
        <source>next field or cell</source>
        <translation>下一栏或下一格</translation>
    </message>
    <message>
        <source>next part of the window: documents, lists, reminders, bars</source>
        <translation>窗口的下一部分：单据、列表、提醒、工具栏</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>下一个标签</translation>
    </message>
    <message>
        <source>on a column head: sort by it as well</source>
        <translation>点列头：按多列排序</translation>
    </message>
    <message>
        <source>open the choice or the calendar</source>
        <translation>打开选择框或日历</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>paste lines from Excel</source>
        <translation>从 Excel 粘贴明细</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>put the rows in groups, with sums</source>
        <translation>分组，带小计</translation>
    </message>
    <message>
        <source>remove all filters</source>
        <translation>去掉全部筛选</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>search everything: customers, people, documents, commands</source>
        <translation>全局搜索：客户、联系人、单据、命令</translation>
    </message>
    <message>
        <source>the document before it, after it</source>
        <translation>上一张单据、下一张单据</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>to Excel, as seen</source>
        <translation>导出到 Excel，所见即所得</translation>
    </message>
    <message>
        <source>type to filter the list; Esc clears it</source>
        <translation>直接打字即筛选；Esc 清除</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>workspace: sales, assistant, finance, purchasing, manager</source>
        <translation>工作台：销售、内勤、财务、采购、经理</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>After</source>
        <translation>调后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调前</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>No price was changed yet.</source>
        <translation>还没有调过价。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>调价记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>%n likely duplicate(s) stay out</source>
        <translation>
            <numerusform>疑似重复 %n 行不导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first</source>
        <translation>
            <numerusform>还有 %n 问，请先回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) brought in</source>
        <translation>
            <numerusform>已导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that stay out to Excel…</source>
        <translation>
            <numerusform>不导入的 %n 行存为 Excel…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) will be written</source>
        <translation>
            <numerusform>将写入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with errors stay out</source>
        <translation>
            <numerusform>有错的 %n 行不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the office is made first; the import can be undone as a whole.</source>
        <translation>导入前自动备份；以后可以整批撤销，恢复原样。</translation>
    </message>
    <message>
        <source>Another file…  Ctrl+O</source>
        <translation>再导入一份…  Ctrl+O</translation>
    </message>
    <message>
        <source>Check  F5</source>
        <translation>检查  F5</translation>
    </message>
    <message>
        <source>Check again  F5</source>
        <translation>重新检查  F5</translation>
    </message>
    <message>
        <source>Columns  Alt+←</source>
        <translation>改对应列  Alt+←</translation>
    </message>
    <message>
        <source>Errors to Excel…</source>
        <translation>错误行存为 Excel…</translation>
    </message>
    <message>
        <source>Import  Ctrl+Enter</source>
        <translation>导入  Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)  Ctrl+Enter</source>
        <translation>
            <numerusform>导入 %n 行  Ctrl+Enter</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone as a whole, here or later under “Past imports”.</source>
        <translation>可以整批撤销：在这里，或以后在“导入记录”里。</translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>没有可导入的</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Save mapping…</source>
        <translation>保存方案…</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>{what}: {new} new, {updated} updated, {skipped} already there</source>
        <translation>{what}：新增 {new}，更新 {updated}，已存在 {skipped}</translation>
    </message>
</context>
<context>
    <name>ImportHead</name>
    <message>
        <source>Already there</source>
        <translation>已存在的</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Choose file…  Ctrl+O</source>
        <translation>选择文件…  Ctrl+O</translation>
    </message>
    <message>
        <source>Columns chosen below</source>
        <translation>按下面的对应</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有选择文件</translation>
    </message>
    <message>
        <source>No row looks like titles. Which one holds them?</source>
        <translation>没有一行像表头。表头在哪一行？</translation>
    </message>
    <message>
        <source>Report them as errors</source>
        <translation>作为错误列出</translation>
    </message>
    <message>
        <source>Row with the titles</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Update them</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>choose the row with the titles</source>
        <translation>请选表头行</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet}（隐藏）</translation>
    </message>
</context>
<context>
    <name>ImportTab</name>
    <message>
        <source>By hand</source>
        <translation>手工对应</translation>
    </message>
    <message>
        <source>Choose a workbook (.xlsx, .xls or .csv) with customers, products, contacts, orders or old receivables. It is checked first; nothing changes before you press Import, and an import can be undone as a whole.</source>
        <translation>请选择一个工作簿（.xlsx、.xls 或 .csv），内容可以是客户、商品、联系记录、订单或期初应收。先检查，按“导入”之前不改动任何数据；导入后可以整批撤销。</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>导入方案的名称</translation>
    </message>
    <message>
        <source>Press F5 to check the file with this mapping.</source>
        <translation>按 F5 用此方案检查文件。</translation>
    </message>
    <message>
        <source>The check changed nothing.</source>
        <translation>检查没有改动任何数据。</translation>
    </message>
    <message>
        <source>The import is done; it can be undone as a whole.</source>
        <translation>导入完成，可以整批撤销。</translation>
    </message>
    <message>
        <source>The import is undone; everything is as it was.</source>
        <translation>已撤销导入，一切恢复原样。</translation>
    </message>
    <message>
        <source>The mapping “{name}” is kept.</source>
        <translation>导入方案“{name}”已保存。</translation>
    </message>
    <message>
        <source>Workbook to import</source>
        <translation>要导入的工作簿</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n row(s) stay out: errors and likely duplicates. Import the others?</source>
        <translation>
            <numerusform>有 %n 行不导入（有错误或疑似重复）。导入其余的吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Reading “{file}”</source>
        <translation>正在读取“{file}”</translation>
    </message>
    <message>
        <source>Rows with errors</source>
        <translation>有错误的行</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo this import? All that it brought in is deleted; what it changed is put back.</source>
        <translation>要撤销这次导入吗？它带进来的全部删除，改过的恢复原样。</translation>
    </message>
    <message>
        <source>{file} - rows with errors.xlsx</source>
        <translation>{file} - 错误行.xlsx</translation>
    </message>
</context>
<context>
    <name>JobFollower</name>
    <message>
        <source>{title} is printed.</source>
        <translation>{title} 已打印完。</translation>
    </message>
    <message>
        <source>{title} was removed from the printer's queue.</source>
        <translation>{title} 已从打印机的队列中删除。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without saving what you typed?</source>
        <translation>不保存已输入的内容就关闭吗？</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新增</translation>
    </message>
    <message>
        <source>Throw away what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hand the customers over in the list of customers; documents keep this name.</source>
        <translation>客户请在客户列表里移交；旧单据仍保留这个名字。</translation>
    </message>
    <message>
        <source>Has left: switch the log-in off</source>
        <translation>办理离职，停用登录</translation>
    </message>
    <message>
        <source>What is still {name}'s</source>
        <translation>{name} 名下还有什么</translation>
    </message>
    <message>
        <source>{name} has left and cannot log in any more.</source>
        <translation>{name} 已离职，不能再登录。</translation>
    </message>
    <message>
        <source>{name} leaves</source>
        <translation>{name} 离职</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>draft {count}</source>
        <translation>草稿 {count}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>void {count}</source>
        <translation>作废 {count}</translation>
    </message>
    <message>
        <source>{what} not in the sum</source>
        <translation>{what} 不计</translation>
    </message>
</context>
<context>
    <name>LikelyLine</name>
    <message>
        <source>Another customer</source>
        <translation>另建一家</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>是同一家</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>take, to the next cell</source>
        <translation>取用，到下一格</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>第 {number} 行：{problem}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Not taken: {columns}</source>
        <translation>未采用的列：{columns}</translation>
    </message>
    <message>
        <source>Nothing found for {text}: F4 shows all</source>
        <translation>没有找到 {text}：F4 显示全部</translation>
    </message>
    <message>
        <source>Press Enter here to take “{text}”.</source>
        <translation>在此按回车采用“{text}”。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>请输入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
    <message>
        <source>Type a number from 0 to {most}.</source>
        <translation>请输入 0 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>请输入数字，如 1,234.50。</translation>
    </message>
    <message>
        <source>Type a smaller number: at most {most}.</source>
        <translation>数字太大，最多 {most}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Ask a manager: your role may not give views to all.</source>
        <translation>请找经理：您的角色不能把视图提供给所有人。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Follow customer</source>
        <translation>跟随客户</translation>
    </message>
    <message>
        <source>Follow: {name}</source>
        <translation>跟随客户：{name}</translation>
    </message>
    <message>
        <source>Give this view to all</source>
        <translation>让所有人使用此视图</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reset the list</source>
        <translation>恢复默认列表</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Show void</source>
        <translation>显示作废</translation>
    </message>
    <message>
        <source>Show void ({count})</source>
        <translation>显示作废 {count}</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>直接打字即筛选</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View: Standard</source>
        <translation>视图：标准</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>视图：{name}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / 共 {all}</translation>
    </message>
</context>
<context>
    <name>ListEmpty</name>
    <message>
        <source>Filtered out: {count}. Ctrl+Shift+L removes the filters.</source>
        <translation>筛掉了 {count}：按 Ctrl+Shift+L 去掉筛选。</translation>
    </message>
    <message>
        <source>Nothing matches. Ctrl+Shift+L removes the filters.</source>
        <translation>没有符合条件的内容，按 Ctrl+Shift+L 去掉筛选。</translation>
    </message>
    <message>
        <source>Nothing matches. Esc clears the search.</source>
        <translation>没有符合条件的内容，按 Esc 清除筛选。</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Column heads</source>
        <translation>列头</translation>
    </message>
</context>
<context>
    <name>ListLayout</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Everybody has the view “{name}” now.</source>
        <translation>所有人都可以使用视图“{name}”了。</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>ListMenus</name>
    <message>
        <source>By {column}</source>
        <translation>按{column}分组</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Group by this, with sums</source>
        <translation>按此列分组并小计</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>No groups any more</source>
        <translation>取消分组</translation>
    </message>
    <message>
        <source>Only “{value}”</source>
        <translation>只看“{value}”</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation>同时按此列排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sort, filter, move columns</source>
        <translation>排序、筛选、移动列</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Total {count}</source>
        <translation>合计 {count}</translation>
    </message>
    <message>
        <source>{what} listed, not in the sums</source>
        <translation>{what} 在列，不计入金额</translation>
    </message>
    <message>
        <source>{what} not shown</source>
        <translation>{what} 未显示</translation>
    </message>
</context>
<context>
    <name>ListSelection</name>
    <message>
        <source>Copy rows</source>
        <translation>复制各行</translation>
    </message>
    <message>
        <source>Selected {count}</source>
        <translation>已选 {count}</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Another office…</source>
        <translation>换一个账套…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Type your log-in name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Choose (F4)</source>
        <translation>选择（F4）</translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>Nothing found for {text}: F4 shows all</source>
        <translation>没有找到 {text}：F4 显示全部</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>take</source>
        <translation>取用</translation>
    </message>
    <message>
        <source>{text} fits several: F4 shows them</source>
        <translation>“{text}”对应多条：按 F4 选择</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Leave lists open beside documents</source>
        <translation>录单时不收起列表</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>The first {count}</source>
        <translation>前 {count} 项</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 项</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Money</source>
        <translation>资金(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Purchasing</source>
        <translation>采购(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sales</source>
        <translation>销售(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠面板</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Fold or show lists</source>
        <translation>收起或展开列表</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>More of the bar</source>
        <translation>栏中更多操作</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset workspace</source>
        <translation>恢复当前工作台</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a date and a time such as 1122 14:30.</source>
        <translation>请输入日期和时间，如 1122 14:30。</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Neighbours</name>
    <message>
        <source>Next document</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>No document of this kind stands after it.</source>
        <translation>这类单据里，后面没有了。</translation>
    </message>
    <message>
        <source>No document of this kind stands before it.</source>
        <translation>这类单据里，前面没有了。</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一张</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>请输入数字，如 1,234.50。</translation>
    </message>
    <message>
        <source>Type a smaller number: at most {most}.</source>
        <translation>数字太大，最多 {most}。</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>As usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Begins anew</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Meets none of the {count} numbers given so far, and no other document's.</source>
        <translation>与已有 {count} 个号、其他单据的格式都不会重。</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>下一个号</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>单据编号</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>编号格式</translation>
    </message>
    <message>
        <source>Pattern of the numbers</source>
        <translation>编号格式</translation>
    </message>
    <message>
        <source>The 1000th of a period</source>
        <translation>一期内第 1000 张</translation>
    </message>
    <message>
        <source>Today's next</source>
        <translation>今天下一张</translation>
    </message>
    <message>
        <source>Tomorrow's first</source>
        <translation>明天第一张</translation>
    </message>
    <message>
        <source>begins with 1 {when}</source>
        <translation>从 1 起：{when}</translation>
    </message>
    <message>
        <source>given when a document becomes binding, without gaps</source>
        <translation>确认时取号，不跳号、不重号</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>The server does not answer. What is saved and what you have typed stays; the program goes on by itself as soon as the server is there again.</source>
        <translation>服务器连接不上。已保存的和正在录入的都不会丢；服务器一恢复，程序会自动接着工作。</translation>
    </message>
    <message>
        <source>The server is there again.</source>
        <translation>服务器已恢复连接。</translation>
    </message>
    <message>
        <source>The system does not let the program start by itself: {fault}</source>
        <translation>系统不允许程序自动启动：{fault}</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Opening the office …</source>
        <translation>正在打开账套……</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新职员</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新建操作员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OperatorList</name>
    <message>
        <source>Block</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Block {name}? What he or she did stays under this name.</source>
        <translation>停用 {name} 吗？其做过的一切仍记在其名下。</translation>
    </message>
    <message>
        <source>It is to be changed at the next log-in.</source>
        <translation>下次登录时须修改。</translation>
    </message>
</context>
<context>
    <name>PageSheet</name>
    <message>
        <source>Add part</source>
        <translation>增加页面部分</translation>
    </message>
    <message>
        <source>Continuous form with tractor holes</source>
        <translation>连续纸，两边有孔</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>页边</translation>
    </message>
    <message>
        <source>Edges mm</source>
        <translation>页边 mm</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>下</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Height and pages of this part</source>
        <translation>这部分的高度与所在页</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>纸张尺寸</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面部分</translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation>去掉页面部分</translation>
    </message>
    <message>
        <source>Size mm</source>
        <translation>大小 mm</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>W</source>
        <translation>宽</translation>
    </message>
</context>
<context>
    <name>PaintersDialog</name>
    <message>
        <source>All four painters</source>
        <translation>四种输出对照</translation>
    </message>
    <message>
        <source>Dot-matrix printer, 24 pins</source>
        <translation>24 针打印机</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>PDF, as a reader shows it</source>
        <translation>PDF（阅读器里的样子）</translation>
    </message>
    <message>
        <source>Screen and ordinary printers</source>
        <translation>屏幕与一般打印机</translation>
    </message>
    <message>
        <source>is being painted …</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>{count} bytes for this page</source>
        <translation>本页 {count} 字节</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} KB, fonts inside</source>
        <translation>{size} KB，已嵌入字体</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add contact person</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Make main contact</source>
        <translation>设为主要联系人</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {name} from the contact people?</source>
        <translation>把 {name} 从联系人中移除吗？</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>{birthday}, next on {day}</source>
        <translation>{birthday}，下次 {day}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation>新联系人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>From a file …</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Office's logo</source>
        <translation>本公司标志</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shows a file kept in the template</source>
        <translation>显示存在模板里的图片</translation>
    </message>
    <message>
        <source>Shows the office's logo</source>
        <translation>显示本公司标志</translation>
    </message>
    <message>
        <source>The office has no logo yet</source>
        <translation>本公司还没有标志图片</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>无标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.bmp)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PopupList</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>转交</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The pages are being laid out …</source>
        <translation>正在排版……</translation>
    </message>
</context>
<context>
    <name>PreviewStrip</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks · %n place(s)</source>
        <translation>
            <numerusform>检查 · %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks · all right</source>
        <translation>检查 · 没有问题</translation>
    </message>
    <message>
        <source>Choose a document …</source>
        <translation>选择单据…</translation>
    </message>
    <message>
        <source>Everything fits and prints as text.</source>
        <translation>都放得下，都按文字打印。</translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation>明细行数</translation>
    </message>
    <message>
        <source>Real document</source>
        <translation>真实单据</translation>
    </message>
</context>
<context>
    <name>PriceStripBar</name>
    <message>
        <source>Choose a product to see what it has cost this customer and others.</source>
        <translation>选择商品后，这里显示对该客户和其他客户的历史价格。</translation>
    </message>
    <message>
        <source>Contract {price}</source>
        <translation>协议价 {price}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Last discount</source>
        <translation>上次折扣</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售价</translation>
    </message>
    <message>
        <source>Margin {share}</source>
        <translation>毛利率 {share}</translation>
    </message>
    <message>
        <source>Others last / best</source>
        <translation>他人最近 / 最低</translation>
    </message>
    <message>
        <source>Prices of this product</source>
        <translation>该商品的价格</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>该客户</translation>
    </message>
    <message>
        <source>To {customer}  Alt+1…5</source>
        <translation>对{customer}最近 5 次  Alt+1…5</translation>
    </message>
    <message>
        <source>just this</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>never bought it</source>
        <translation>未曾购买</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{amount} above</source>
        <translation>高 {amount}</translation>
    </message>
    <message>
        <source>{amount} below</source>
        <translation>低 {amount}</translation>
    </message>
    <message>
        <source>{price} with tax</source>
        <translation>含税 {price}</translation>
    </message>
    <message>
        <source>{price} without tax</source>
        <translation>未税 {price}</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose at least one copy.</source>
        <translation>请至少选择一联。</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>How you call it</source>
        <translation>给它起个名字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Print  Enter</source>
        <translation>打印  Enter</translation>
    </message>
    <message numerus="yes">
        <source>Print %n document(s)</source>
        <translation>
            <numerusform>打印 %n 张单据</numerusform>
        </translation>
    </message>
    <message>
        <source>Print {number}</source>
        <translation>打印 {number}</translation>
    </message>
    <message>
        <source>Printed {count} times before</source>
        <translation>已打印过 {count} 次</translation>
    </message>
    <message>
        <source>Remember this printer</source>
        <translation>记住这台打印机</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>打印模板</translation>
    </message>
    <message>
        <source>The first document is shown; each has its own page numbers.</source>
        <translation>这里显示第一张单据；每张单据的页码各自从 1 开始。</translation>
    </message>
    <message>
        <source>There is no template for this kind of document yet.</source>
        <translation>这种单据还没有打印模板。</translation>
    </message>
    <message>
        <source>Type where the printer is, such as tcp://192.168.1.50:9100.</source>
        <translation>请输入打印机地址，例如 tcp://192.168.1.50:9100。</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>打印到</translation>
    </message>
</context>
<context>
    <name>PrintLogDialog</name>
    <message>
        <source>Prints of {number}</source>
        <translation>{number} 的打印记录</translation>
    </message>
</context>
<context>
    <name>PrintService</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 张单据</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing {number}</source>
        <translation>正在打印 {number}</translation>
    </message>
    <message>
        <source>Stopped before page {page} of {count}. It can go on from the print queue.</source>
        <translation>已停在第 {page} 页之前（共 {count} 页），可在打印队列中继续。</translation>
    </message>
    <message>
        <source>Stopped in page {page} of {count}: feed the paper to the top of a form before going on.</source>
        <translation>已停在第 {page} 页中间（共 {count} 页）：继续之前，请先把纸走到一张表单的开头。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue and can go on there at page {page} of {count}.</source>
        <translation>任务已保留在打印队列中，可从第 {page} 页（共 {count} 页）继续。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue. Pages {first} to {last} of {count} may be on paper or not: see which sheet came out whole last, and go on after it.</source>
        <translation>任务保留在打印队列里。共 {count} 页，第 {first} 到 {last} 页不确定是否打出：请看最后打完整的是哪一页，从下一页接着打。</translation>
    </message>
    <message>
        <source>This job is sent by another computer: stop it there.</source>
        <translation>这个任务由另一台电脑发送，请到那台电脑上停止。</translation>
    </message>
    <message>
        <source>{number} went to {target}.</source>
        <translation>{number} 已送到 {target}。</translation>
    </message>
    <message>
        <source>{printer} has taken nothing of {number} for 15 seconds: look at its paper and on-line lamp.</source>
        <translation>{printer} 已有 15 秒没有接收 {number} 的数据：请看看纸张和联机灯。</translation>
    </message>
    <message>
        <source>{printer} has {number}, but does not say that it takes it. Look at the paper; the print queue asks which sheet came out last.</source>
        <translation>{number} 已送到 {printer}，但打印机没有回应。请看纸上打到哪里；打印队列会问最后打完的是哪一页。</translation>
    </message>
</context>
<context>
    <name>PrinterWizard</name>
    <message>
        <source>1 · Which printer?</source>
        <translation>1 · 哪台打印机？</translation>
    </message>
    <message>
        <source>136 columns (wide)</source>
        <translation>136 列（宽行）</translation>
    </message>
    <message>
        <source>2 · Where does it print?</source>
        <translation>2 · 打在哪里？</translation>
    </message>
    <message>
        <source>3 · Does it walk?</source>
        <translation>3 · 走纸准不准？</translation>
    </message>
    <message>
        <source>4 · Done</source>
        <translation>4 · 完成</translation>
    </message>
    <message>
        <source>80 columns (narrow)</source>
        <translation>80 列（窄行）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose its queue, or type its address. Load continuous paper, its tear-off line at the edge.</source>
        <translation>选择打印队列，或输入地址。装上连续纸，撕纸线对准撕纸口。</translation>
    </message>
    <message>
        <source>Each form is fed {length}/360 in further.</source>
        <translation>每张表单多走 {length}/360 英寸。</translation>
    </message>
    <message>
        <source>Everything moves {x} mm to the right and {y} mm down.</source>
        <translation>整体右移 {x} 毫米、下移 {y} 毫米。</translation>
    </message>
    <message>
        <source>Forms are fed exactly.</source>
        <translation>走纸长度准确，不用修正。</translation>
    </message>
    <message>
        <source>How you call it</source>
        <translation>您对它的称呼</translation>
    </message>
    <message>
        <source>Left edge to the middle of the cross</source>
        <translation>左纸边到十字中心</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Line up a printer</source>
        <translation>打印机定位</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Paper that is loaded</source>
        <translation>已装的纸</translation>
    </message>
    <message>
        <source>Print ten forms</source>
        <translation>打印十张</translation>
    </message>
    <message>
        <source>Print ten forms and lay the tenth on the first. Lower counts up, higher counts down.</source>
        <translation>打印十张，把第十张叠在第一张上比较：偏低填正数，偏高填负数。</translation>
    </message>
    <message>
        <source>Print the ruler page</source>
        <translation>打印标尺页</translation>
    </message>
    <message>
        <source>Print the ruler page and measure on it from the edges of the paper, holes included.</source>
        <translation>打印标尺页，从纸边（含孔边）量起，填写量得的毫米数。</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Ruler page</source>
        <translation>标尺页</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tear-off line to the middle of the cross</source>
        <translation>撕纸线到十字中心</translation>
    </message>
    <message>
        <source>Ten forms</source>
        <translation>十张测试</translation>
    </message>
    <message>
        <source>The frame without gaps</source>
        <translation>没有缺口的框线</translation>
    </message>
    <message>
        <source>The tenth cross is lower by</source>
        <translation>第十张的十字偏低</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>the lines stand twice as far apart as they should</source>
        <translation>行距是正常的两倍</translation>
    </message>
    <message>
        <source>{name} is lined up.</source>
        <translation>{name} 已定位好。</translation>
    </message>
</context>
<context>
    <name>PrintersDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dot-matrix printers</source>
        <translation>针式打印机</translation>
    </message>
    <message>
        <source>Line up …</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>New printer …</source>
        <translation>新打印机…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>删除 {name}？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Type a value from {least} to {most}.</source>
        <translation>请输入 {least} 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已保存。</translation>
    </message>
</context>
<context>
    <name>ProductTab</name>
    <message>
        <source>Contract prices</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>数量从</translation>
    </message>
    <message>
        <source>Level prices</source>
        <translation>级别价</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what you typed about this product?</source>
        <translation>保存已输入的商品资料吗？</translation>
    </message>
    <message>
        <source>Saved as {code}.</source>
        <translation>已保存，编码 {code}。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Our office</source>
        <translation>公司资料</translation>
    </message>
    <message>
        <source>The profile of the office is saved.</source>
        <translation>公司资料已保存。</translation>
    </message>
    <message>
        <source>This stands at the head of your documents.</source>
        <translation>这些内容印在单据抬头。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The program did not end properly last time. What was saved is all there.</source>
        <translation>上次程序没有正常退出。已保存的内容都在。</translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Unlock (Ctrl+L)</source>
        <translation>解锁（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>QtAsker</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The program was ended by a fault last time. What was saved is all there, and what was half typed is offered again. If it happens again, send these details to your supplier; they are kept in {folder}.</source>
        <translation>上次程序因故障而中止。已保存的内容都在，未输完的会再次提供。如再次发生，请把以下详情发给供应商；详情保存在 {folder}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{file}” is in {folder}.</source>
        <translation>已存为“{file}”，位置：{folder}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Related documents</source>
        <translation>关联单据</translation>
    </message>
    <message>
        <source>Version {number} of {when} · {amount}</source>
        <translation>第 {number} 版 · {when} · {amount}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{operator}: {reason}</source>
        <translation>{operator}：{reason}</translation>
    </message>
</context>
<context>
    <name>ReceiptDesk</name>
    <message>
        <source>Choose the customer (F4).</source>
        <translation>请选择客户（F4）。</translation>
    </message>
    <message>
        <source>Needed for a draft</source>
        <translation>承兑汇票必填</translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation>新收款单</translation>
    </message>
    <message>
        <source>Owes {balance} · overdue {overdue} · unallocated {unallocated}</source>
        <translation>欠款 {balance} · 逾期 {overdue} · 未核销 {unallocated}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receipt draft</source>
        <translation>收款单草稿</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>收款单 {number}</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>This receipt is not saved.</source>
        <translation>这张收款单还没有保存。</translation>
    </message>
    <message>
        <source>To use the advance, tick a document first.</source>
        <translation>要使用预收款，请先勾选单据。</translation>
    </message>
    <message>
        <source>Use the advance</source>
        <translation>核销预收</translation>
    </message>
    <message>
        <source>What you typed after that is not in it.</source>
        <translation>之后输入的内容不在其中。</translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation>{number} 为什么作废？</translation>
    </message>
</context>
<context>
    <name>RefusalNote</name>
    <message>
        <source>gives up the cell</source>
        <translation>放弃本格</translation>
    </message>
    <message>
        <source>your text stays: type on</source>
        <translation>原文保留，可接着改</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message>
        <source>  {count} put off</source>
        <translation>  已推迟 {count} 条</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Nothing is due. Plans made in the contact log appear here.</source>
        <translation>没有到期的事。联系记录里的计划会显示在这里。</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Seen to (Del)</source>
        <translation>已处理（Del）</translation>
    </message>
    <message>
        <source>Show the reminders of all colleagues</source>
        <translation>显示所有同事的提醒</translation>
    </message>
</context>
<context>
    <name>ReportTab</name>
    <message>
        <source>All salespeople</source>
        <translation>全部业务员</translation>
    </message>
    <message>
        <source>Delivered {amount}</source>
        <translation>发货 {amount}</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>销售净额</translation>
    </message>
    <message>
        <source>None</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Of these returned</source>
        <translation>其中退货</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>销售报表</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>{count} deliveries</source>
        <translation>{count} 张发货单</translation>
    </message>
    <message>
        <source>{share} of what has a known cost</source>
        <translation>占有成本部分的 {share}</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>● was {former}</source>
        <translation>● 原 {former}</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Drag a guide out of the ruler; drag it back to remove it</source>
        <translation>从标尺拖出参考线；拖回标尺即删除</translation>
    </message>
</context>
<context>
    <name>RulesTab</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>改了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody works by these; each change is in the audit log.</source>
        <translation>所有人按此执行；每次修改都记入操作日志。</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>找规则</translation>
    </message>
    <message>
        <source>Rules of trade</source>
        <translation>业务规则</translation>
    </message>
    <message>
        <source>The rules are saved.</source>
        <translation>规则已保存。</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>全部商品</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer's order no.</source>
        <translation>客户单号</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Found by pinyin: {reasons}</source>
        <translation>按拼音找到：{reasons}</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近几张订单</translation>
    </message>
    <message>
        <source>Last price to {customer}</source>
        <translation>{customer}上次价</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>List price / lowest</source>
        <translation>标价 / 最低</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>New contact person…</source>
        <translation>新联系人…</translation>
    </message>
    <message>
        <source>No command found for {text}</source>
        <translation>没有找到 {text} 的命令</translation>
    </message>
    <message>
        <source>No customer found for {text}</source>
        <translation>没有找到 {text} 的客户</translation>
    </message>
    <message>
        <source>No document found for {text}</source>
        <translation>没有找到 {text} 的单据</translation>
    </message>
    <message>
        <source>No person found for {text}</source>
        <translation>没有找到 {text} 的联系人</translation>
    </message>
    <message>
        <source>No product found for {text}</source>
        <translation>没有找到 {text} 的商品</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>Only {text}: {count}</source>
        <translation>只用 {text} 再找：{count}</translation>
    </message>
    <message>
        <source>Others, last</source>
        <translation>他人最近</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Search customers, people, documents, products, commands; pinyin works</source>
        <translation>搜客户、联系人、单据、商品、命令，可用拼音</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>To add the product, bring the order or quote to the front that takes it.</source>
        <translation>要加入商品，请先打开要加入的订单或报价单。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>copy the row</source>
        <translation>复制这行</translation>
    </message>
    <message>
        <source>into the document</source>
        <translation>加进单据</translation>
    </message>
    <message>
        <source>last {day} · bought in {count} orders</source>
        <translation>上次 {day} · 买过 {count} 次</translation>
    </message>
    <message>
        <source>names and pinyin</source>
        <translation>找过名称和拼音</translation>
    </message>
    <message>
        <source>names, codes, bar codes, specifications</source>
        <translation>找过名称、编码、条码、规格</translation>
    </message>
    <message>
        <source>names, codes, phones, addresses, tags</source>
        <translation>找过名称、编码、电话、地址、标签</translation>
    </message>
    <message>
        <source>names, phones, WeChat, e-mail</source>
        <translation>找过姓名、电话、微信、邮箱</translation>
    </message>
    <message>
        <source>never bought it</source>
        <translation>从未买过</translation>
    </message>
    <message>
        <source>next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>none is called so; these bought such products</source>
        <translation>名字里没有，下面是买过这些商品的</translation>
    </message>
    <message>
        <source>numbers, notes, lines</source>
        <translation>找过单号、备注和明细</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>open and stay</source>
        <translation>打开，框留着</translation>
    </message>
    <message>
        <source>such products stand in their lines, newest first</source>
        <translation>明细里有这些商品，新的在前</translation>
    </message>
    <message>
        <source>switched-off products too</source>
        <translation>也找停用的商品</translation>
    </message>
    <message>
        <source>this group alone</source>
        <translation>这组更多</translation>
    </message>
    <message>
        <source>{amount} · {days} days</source>
        <translation>{amount} · {days} 天</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>As whoever set the server up gave it to you.</source>
        <translation>按服务器安装人员提供的信息填写。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The office's server</source>
        <translation>账套所在的服务器</translation>
    </message>
    <message>
        <source>The server answers: there is an office.</source>
        <translation>服务器连接正常，库里已有账套。</translation>
    </message>
    <message>
        <source>The server answers; the database is empty, and an office can be made in it.</source>
        <translation>服务器连接正常，数据库是空的，可以在里面新建账套。</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>This receipt</source>
        <translation>本次核销</translation>
    </message>
    <message>
        <source>{number} has {open} open: type at most that.</source>
        <translation>{number} 未收 {open}：最多输入这么多。</translation>
    </message>
    <message>
        <source>“{text}” is no amount: type one such as 1,234.50.</source>
        <translation>“{text}”不是金额：请输入如 1,234.50。</translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Find the sum</source>
        <translation>按合计查找</translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = advance {rest}</source>
        <translation>收款 {money} − 核销 {used} = 预收 {rest}</translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = missing {rest}</source>
        <translation>收款 {money} − 核销 {used} = 不足 {rest}</translation>
    </message>
    <message>
        <source>No documents add up to this amount.</source>
        <translation>没有合计等于该金额的单据。</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>按先后核销</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>未清单据</translation>
    </message>
    <message>
        <source>Open documents {count} · {amount}</source>
        <translation>未清单据 {count} 张 · {amount}</translation>
    </message>
    <message>
        <source>Space ticks · digits type an own amount</source>
        <translation>空格勾选 · 直接输入数字改本次金额</translation>
    </message>
</context>
<context>
    <name>ShellToolBar</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Reset this workspace</source>
        <translation>恢复此工作台</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>工作台：{name}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Fold  {key}</source>
        <translation>收起  {key}</translation>
    </message>
    <message>
        <source>Fold: {panel}</source>
        <translation>收起：{panel}</translation>
    </message>
</context>
<context>
    <name>SpanBar</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>SpanFields</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>自定期间</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
</context>
<context>
    <name>StatementTab</name>
    <message>
        <source>As a draft</source>
        <translation>作为草稿</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>No customer has a balance or a movement in these days.</source>
        <translation>这段时间没有客户有余额或往来。</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Opening {opening} + charged {charged} − received {paid} = closing {closing}</source>
        <translation>期初 {opening} + 应收 {charged} − 收款 {paid} = 期末 {closing}</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Statement of account {customer}, {since} – {until}</source>
        <translation>对账单 {customer}，{since} 至 {until}</translation>
    </message>
    <message>
        <source>Statement {customer}</source>
        <translation>对账单 {customer}</translation>
    </message>
    <message>
        <source>Statement {customer} {days}</source>
        <translation>对账单 {customer} {days}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>The paper says on each page that it is a draft</source>
        <translation>每页纸上注明“草稿”</translation>
    </message>
    <message>
        <source>Unallocated {amount}</source>
        <translation>未核销 {amount}</translation>
    </message>
    <message>
        <source>With products</source>
        <translation>带商品明细</translation>
    </message>
    <message>
        <source>{amount} let go</source>
        <translation>抹零 {amount}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows 0.1 mm · Shift 1 mm · Ctrl size · Alt no snapping</source>
        <translation>方向键 0.1 mm · Shift 1 mm · Ctrl 改大小 · Alt 暂不吸附</translation>
    </message>
    <message>
        <source>Checked for 24 pins</source>
        <translation>按 24 针打印机检查</translation>
    </message>
    <message>
        <source>Checked for any printer</source>
        <translation>按一般打印机检查</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Office file {name}</source>
        <translation>账套 {name}</translation>
    </message>
    <message>
        <source>Print queue {count}</source>
        <translation>打印队列 {count}</translation>
    </message>
    <message>
        <source>Print queue {count}, {failed} failed</source>
        <translation>打印队列 {count}，失败 {failed}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Server {name} does not answer</source>
        <translation>服务器 {name} · 连接不上</translation>
    </message>
    <message>
        <source>Server {name}: connected</source>
        <translation>服务器 {name} · 已连接</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>对应列</translation>
    </message>
</context>
<context>
    <name>StyleRules</name>
    <message>
        <source>Add a condition</source>
        <translation>增加条件</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Conditional look</source>
        <translation>条件样式</translation>
    </message>
    <message>
        <source>Looks other if</source>
        <translation>条件样式</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>删除条件</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>same colour</source>
        <translation>颜色不变</translation>
    </message>
</context>
<context>
    <name>SumCells</name>
    <message>
        <source>Cell of sums</source>
        <translation>合计格</translation>
    </message>
    <message>
        <source>Cells; {sum(line.amount)} adds up</source>
        <translation>各格内容；{sum(line.amount)} 求和</translation>
    </message>
</context>
<context>
    <name>SumRowsList</name>
    <message>
        <source>Add a row of sums</source>
        <translation>增加合计行</translation>
    </message>
    <message>
        <source>Add row of sums</source>
        <translation>增加合计行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除合计行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Rows of sums</source>
        <translation>合计行</translation>
    </message>
</context>
<context>
    <name>TabTools</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>TemplateChoice</name>
    <message>
        <source>Change this template …</source>
        <translation>修改这个模板…</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be read, so another one is taken.</source>
        <translation>模板“{name}”无法读取，已改用另一个。</translation>
    </message>
</context>
<context>
    <name>TemplateDeeds</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the print template “{name}” with its former versions?</source>
        <translation>删除打印模板“{name}”及其所有旧版本？</translation>
    </message>
    <message>
        <source>Import a print template</source>
        <translation>导入打印模板</translation>
    </message>
    <message>
        <source>Print templates (*{suffix} *.json)</source>
        <translation>打印模板 (*{suffix} *.json)</translation>
    </message>
    <message>
        <source>Save the print template as a file</source>
        <translation>把打印模板存为文件</translation>
    </message>
    <message>
        <source>Version {number} is in use again.</source>
        <translation>已恢复为第 {number} 版。</translation>
    </message>
    <message>
        <source>What is this print template to be called?</source>
        <translation>此打印模板叫什么名称？</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>“{name}” is copied.</source>
        <translation>已复制为“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>“{name}”已删除。</translation>
    </message>
    <message>
        <source>“{name}” is imported.</source>
        <translation>“{name}”已导入。</translation>
    </message>
    <message>
        <source>“{name}” is no longer used first: {use}.</source>
        <translation>“{name}”不再优先使用：{use}。</translation>
    </message>
    <message>
        <source>“{name}” is renamed.</source>
        <translation>“{name}”已改名。</translation>
    </message>
    <message>
        <source>“{name}” is used first: {use}.</source>
        <translation>“{name}”已设为优先使用：{use}。</translation>
    </message>
</context>
<context>
    <name>TemplatePicture</name>
    <message>
        <source>Picture of the template</source>
        <translation>模板图样</translation>
    </message>
</context>
<context>
    <name>TemplateSide</name>
    <message>
        <source>Bring this version back</source>
        <translation>恢复此版本</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>请选择一个模板。</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>打印时可选</translation>
    </message>
    <message>
        <source>This template is empty.</source>
        <translation>此模板是空的。</translation>
    </message>
    <message>
        <source>Used first for</source>
        <translation>优先用于</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>back from {number}</source>
        <translation>恢复自第 {number} 版</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Type an hour such as 1430 or 9:00.</source>
        <translation>请输入时间，例如 1430 或 9:00。</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>Best customers in three months</source>
        <translation>近三个月大客户</translation>
    </message>
    <message>
        <source>Money due</source>
        <translation>应收到期</translation>
    </message>
    <message>
        <source>No receivable is due in the next days.</source>
        <translation>近几天没有到期的应收。</translation>
    </message>
    <message>
        <source>Nobody to contact. Set a next date in each contact log entry.</source>
        <translation>没有要联系的客户。记联系时填上下次联系日期，到日子就会提醒。</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Nothing is due to ship in the next days.</source>
        <translation>近几天没有要发的货。</translation>
    </message>
    <message>
        <source>Of the {amount} overdue, nothing is on your list.</source>
        <translation>共逾期 {amount}，没有您要催的。</translation>
    </message>
    <message>
        <source>Of the {count} orders to ship, none is on your list for the next days.</source>
        <translation>共 {count} 张订单待发货，近几天没有您要办的。</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>每月订单额</translation>
    </message>
    <message>
        <source>Orders this month</source>
        <translation>本月订单</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收合计</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>本月收款</translation>
    </message>
    <message>
        <source>To contact</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>{days} 天以上</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>up to this day last month {amount}</source>
        <translation>上月同期 {amount}</translation>
    </message>
    <message>
        <source>{amount} overdue</source>
        <translation>其中逾期 {amount}</translation>
    </message>
    <message>
        <source>{count} late, {amount}</source>
        <translation>延误 {count} 笔 {amount}</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} orders · last month {amount}</source>
        <translation>{count} 笔 · 上月 {amount}</translation>
    </message>
    <message>
        <source>{low}–{high} days</source>
        <translation>{low}–{high} 天</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Names</source>
        <translation>字段名</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Show names of fields</source>
        <translation>显示字段名</translation>
    </message>
    <message>
        <source>Show values of the document</source>
        <translation>显示单据的值</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>示例值</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Click a sum to copy it</source>
        <translation>单击合计数即可复制</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>A click on its picture brings the window back; a right click and “Exit” ends it.</source>
        <translation>单击托盘图标可恢复窗口；右键选“退出”才会关闭程序。</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>The program goes on in the tray</source>
        <translation>程序仍在托盘中运行</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>{count} 项待办</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Another operator…</source>
        <translation>换人登录…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked, since nobody touched the program for a while. Your work is still here.</source>
        <translation>程序有一阵没人操作，已锁定。您正在做的都还在。</translation>
    </message>
    <message>
        <source>Locked: a manager switched this log-in off. What you typed is kept for when you are let in again.</source>
        <translation>已锁定：您的登录已被管理员停用。已输入的内容为您保留，重新启用后可继续。</translation>
    </message>
    <message>
        <source>Locked: this log-in has other rights now. Unlock to go on with them; your work is still here.</source>
        <translation>已锁定：您的权限已变更。解锁后按新权限继续，正在做的工作都还在。</translation>
    </message>
    <message>
        <source>Log in as somebody else: what is half typed is kept for its operator.</source>
        <translation>由别人登录：未输完的内容会替原操作员保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This cannot be kept, and is lost when the program ends: {names}. End it?</source>
        <translation>以下内容无法保留，退出后将丢失：{names}。仍要退出吗？</translation>
    </message>
    <message>
        <source>To let somebody else in, unlock and save first what cannot be kept: {names}.</source>
        <translation>要换人登录，请先解锁并保存无法暂存的内容：{names}。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>A default for a customer goes before one for a printer, and that before the one for all.</source>
        <translation>客户的默认模板优先，其次是打印机的，最后是所有单据的。</translation>
    </message>
    <message>
        <source>All documents: {kind}</source>
        <translation>所有单据：{kind}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nowhere yet: it is chosen in the print dialog.</source>
        <translation>尚未设为默认：可在打印窗口中选用。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {use}</source>
        <translation>取消 {use}</translation>
    </message>
    <message>
        <source>Use first  Enter</source>
        <translation>设为优先  Enter</translation>
    </message>
    <message>
        <source>Use “{name}” first</source>
        <translation>优先使用“{name}”</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>Values</source>
        <translation>示例值</translation>
    </message>
</context>
<context>
    <name>ValuePopup</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>复原</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation>筛选“{column}”</translation>
    </message>
    <message>
        <source>Find, pinyin works</source>
        <translation>找，可用拼音</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只要这一种</translation>
    </message>
    <message>
        <source>Space ticks, and the list follows at once</source>
        <translation>空格勾选，列表马上跟着变</translation>
    </message>
    <message>
        <source>{count} different values: type a part of one.</source>
        <translation>有 {count} 种，请输入其中一部分。</translation>
    </message>
</context>
<context>
    <name>VoidChoice</name>
    <message numerus="yes">
        <source>Also print %n void document(s), marked as such</source>
        <translation>
            <numerusform>也打印 %n 张作废单据（带标记）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowedModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Insert a field (F4)</source>
        <translation>插入字段（F4）</translation>
    </message>
</context>
<context>
    <name>WorkPlaces</name>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
</context>
<context>
    <name>_Thumbnails</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number}/{count} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
</context>
<context>
    <name>_UseSide</name>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Join with</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Join with another word; its records follow</source>
        <translation>并入另一项，记录一起改</translation>
    </message>
    <message>
        <source>No record has this word.</source>
        <translation>没有记录用到这一项。</translation>
    </message>
    <message>
        <source>Records keep a word that is switched off.</source>
        <translation>停用后不再供选择，旧记录照常显示。</translation>
    </message>
    <message>
        <source>Save the changes first.</source>
        <translation>请先保存改动。</translation>
    </message>
    <message>
        <source>{count} records follow.</source>
        <translation>{count} 条记录一起改。</translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Add to the cost at least</source>
        <translation>成本上至少加价</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Advance noted</source>
        <translation>记预收款</translation>
    </message>
    <message>
        <source>Advance voided</source>
        <translation>作废预收</translation>
    </message>
    <message>
        <source>Aging columns end at</source>
        <translation>账龄分段（天）</translation>
    </message>
    <message>
        <source>Aging columns set</source>
        <translation>设置账龄段</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Allocation cancelled</source>
        <translation>取消核销</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Asks for the right</source>
        <translation>补打需要权限</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Business nature</source>
        <translation>经营性质</translation>
    </message>
    <message>
        <source>By the command line</source>
        <translation>通过命令行</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Charge added</source>
        <translation>加记应收</translation>
    </message>
    <message>
        <source>Charge voided</source>
        <translation>作废应收</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Contact entry changed</source>
        <translation>修改联系记录</translation>
    </message>
    <message>
        <source>Contact entry removed</source>
        <translation>删除联系记录</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contract prices</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Correction given up</source>
        <translation>放弃更正</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷项</translation>
    </message>
    <message>
        <source>Credit allocated</source>
        <translation>核销贷项</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Credit of customer set</source>
        <translation>客户信用已设置</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer brought back</source>
        <translation>恢复客户</translation>
    </message>
    <message>
        <source>Customer removed</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer switched on or off</source>
        <translation>启停客户</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客户订单号</translation>
    </message>
    <message>
        <source>Customers handed over</source>
        <translation>客户交接</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月几号</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Days without an answer</source>
        <translation>未成交天数</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>未订货天数</translation>
    </message>
    <message>
        <source>Default print template set</source>
        <translation>已设置默认打印模板</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Delivery drafted</source>
        <translation>起草发货单</translation>
    </message>
    <message>
        <source>Delivery saved</source>
        <translation>保存发货单</translation>
    </message>
    <message>
        <source>Delivery shipped</source>
        <translation>发货出库</translation>
    </message>
    <message>
        <source>Delivery signed</source>
        <translation>发货签收</translation>
    </message>
    <message>
        <source>Delivery voided</source>
        <translation>作废发货单</translation>
    </message>
    <message>
        <source>Demo office made</source>
        <translation>建立演示账套</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Department brought back</source>
        <translation>恢复部门</translation>
    </message>
    <message>
        <source>Department removed</source>
        <translation>删除部门</translation>
    </message>
    <message>
        <source>Department saved</source>
        <translation>保存部门</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document printed</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Document printed or saved</source>
        <translation>打印或导出单据</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft delivery discarded</source>
        <translation>丢弃发货草稿</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>汇票到期日</translation>
    </message>
    <message>
        <source>Draft order discarded</source>
        <translation>丢弃订单草稿</translation>
    </message>
    <message>
        <source>Draft quote discarded</source>
        <translation>丢弃报价草稿</translation>
    </message>
    <message>
        <source>Draft receipt deleted</source>
        <translation>删除收款草稿</translation>
    </message>
    <message>
        <source>Draft return discarded</source>
        <translation>丢弃退货草稿</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Employee brought back</source>
        <translation>恢复职员</translation>
    </message>
    <message>
        <source>Employee came back</source>
        <translation>职员复职</translation>
    </message>
    <message>
        <source>Employee left</source>
        <translation>职员离职</translation>
    </message>
    <message>
        <source>Employee removed</source>
        <translation>删除职员</translation>
    </message>
    <message>
        <source>Employee saved</source>
        <translation>保存职员</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Failed log-in</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Former print template restored</source>
        <translation>打印模板已恢复旧版本</translation>
    </message>
    <message>
        <source>Former word</source>
        <translation>原文字</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>How and when they order</source>
        <translation>订货习惯</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import mapping</source>
        <translation>导入对照</translation>
    </message>
    <message>
        <source>Import mapping removed</source>
        <translation>删除导入对照</translation>
    </message>
    <message>
        <source>Import mapping saved</source>
        <translation>保存导入对照</translation>
    </message>
    <message>
        <source>Import run</source>
        <translation>执行导入</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Level price</source>
        <translation>级别价</translation>
    </message>
    <message>
        <source>Level prices</source>
        <translation>级别价</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Limit for small change set</source>
        <translation>设置抹零限额</translation>
    </message>
    <message>
        <source>Line of a return</source>
        <translation>退货明细</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售价</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产厂家</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>May be missing from the order</source>
        <translation>允许少发比例</translation>
    </message>
    <message>
        <source>May be shipped beyond the order</source>
        <translation>允许超发比例</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>More documents printed</source>
        <translation>打印更多单据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Narrowed by</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>新文字</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Next contact by</source>
        <translation>下次联系方式</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Offer the last price</source>
        <translation>带出上次价格</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Office made</source>
        <translation>建立账套</translation>
    </message>
    <message>
        <source>Office profile saved</source>
        <translation>保存公司资料</translation>
    </message>
    <message>
        <source>Office setting saved</source>
        <translation>保存公司设置</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator added</source>
        <translation>新建操作员</translation>
    </message>
    <message>
        <source>Operator blocked or let in</source>
        <translation>停用或启用操作员</translation>
    </message>
    <message>
        <source>Operator saved</source>
        <translation>保存操作员</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>确认订单</translation>
    </message>
    <message>
        <source>Order reopened</source>
        <translation>订单更正</translation>
    </message>
    <message>
        <source>Order saved</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>Order voided</source>
        <translation>作废订单</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Overdue days at most</source>
        <translation>最多逾期天数</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改自己的密码</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Patterns of numbers</source>
        <translation>编号格式</translation>
    </message>
    <message>
        <source>Patterns of numbers set</source>
        <translation>设置编号格式</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>数据字典</translation>
    </message>
    <message>
        <source>Pick list saved</source>
        <translation>保存数据字典</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Planned contact handled</source>
        <translation>处理联系计划</translation>
    </message>
    <message>
        <source>Planned contact moved</source>
        <translation>改联系计划</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print job confirmed</source>
        <translation>确认打印任务</translation>
    </message>
    <message>
        <source>Print job dropped</source>
        <translation>放弃打印任务</translation>
    </message>
    <message>
        <source>Print template</source>
        <translation>打印模板</translation>
    </message>
    <message>
        <source>Print template brought back</source>
        <translation>打印模板已找回</translation>
    </message>
    <message>
        <source>Print template deleted</source>
        <translation>打印模板已删除</translation>
    </message>
    <message>
        <source>Print template renamed</source>
        <translation>打印模板已改名</translation>
    </message>
    <message>
        <source>Print template saved</source>
        <translation>打印模板已保存</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product brought back</source>
        <translation>恢复商品</translation>
    </message>
    <message>
        <source>Product removed</source>
        <translation>删除商品</translation>
    </message>
    <message>
        <source>Product saved</source>
        <translation>保存商品</translation>
    </message>
    <message>
        <source>Product switched on or off</source>
        <translation>启停商品</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quote lost</source>
        <translation>报价失单</translation>
    </message>
    <message>
        <source>Quote revised</source>
        <translation>报价改版</translation>
    </message>
    <message>
        <source>Quote saved</source>
        <translation>保存报价单</translation>
    </message>
    <message>
        <source>Quote sent</source>
        <translation>报价报出</translation>
    </message>
    <message>
        <source>Quote turned into an order</source>
        <translation>报价转订单</translation>
    </message>
    <message>
        <source>Quote voided</source>
        <translation>作废报价单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receipt posted</source>
        <translation>收款过账</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>保存收款单</translation>
    </message>
    <message>
        <source>Receipt voided</source>
        <translation>作废收款单</translation>
    </message>
    <message>
        <source>Receivable</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Reminders done</source>
        <translation>完成提醒</translation>
    </message>
    <message>
        <source>Reminders handed on</source>
        <translation>转交提醒</translation>
    </message>
    <message>
        <source>Rest of order closed</source>
        <translation>关闭订单余量</translation>
    </message>
    <message>
        <source>Rest of order opened again</source>
        <translation>恢复余量</translation>
    </message>
    <message>
        <source>Return drafted</source>
        <translation>起草退货单</translation>
    </message>
    <message>
        <source>Return received</source>
        <translation>退货入库</translation>
    </message>
    <message>
        <source>Return saved</source>
        <translation>保存退货单</translation>
    </message>
    <message>
        <source>Return voided</source>
        <translation>作废退货单</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入行数</translation>
    </message>
    <message>
        <source>Rule for printing again set</source>
        <translation>设置补打规则</translation>
    </message>
    <message>
        <source>Rules of trade set</source>
        <translation>业务规则已设置</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation>核销明细</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Silent after days</source>
        <translation>久未联系天数</translation>
    </message>
    <message>
        <source>Silent days by grade</source>
        <translation>各等级久未联系天数</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To Excel</source>
        <translation>存为 Excel</translation>
    </message>
    <message>
        <source>To the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>调拨价</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>业态</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View given to all</source>
        <translation>视图给所有人</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>Whole list taken out</source>
        <translation>整张列表被带出</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批发价</translation>
    </message>
    <message>
        <source>Word of a pick list renamed</source>
        <translation>字典选项改名</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{fact}: {value}</source>
        <translation>{fact}：{value}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部单据</translation>
    </message>
    <message>
        <source>CRM Desktop. Without a command, the window opens.</source>
        <translation>CRM Desktop。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Copied and checked: {file}</source>
        <translation>已备份并检查：{file}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>FILE.pdf, FILE.prn, FILE.xlsx, tcp://HOST:9100 or a printer</source>
        <translation>FILE.pdf、FILE.prn、FILE.xlsx、tcp://HOST:9100 或打印机名</translation>
    </message>
    <message>
        <source>Headings, totals and notes, no data: {count}</source>
        <translation>小节标题、合计、备注等不是数据的行：{count}</translation>
    </message>
    <message>
        <source>Import number {number}; undo it with --undo {number}.</source>
        <translation>本次导入编号 {number}；可用 --undo {number} 撤销。</translation>
    </message>
    <message>
        <source>Import {number} is undone.</source>
        <translation>导入 {number} 已撤销。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Likely duplicate: {sheet}, row {row}: {message}</source>
        <translation>疑似重复：{sheet} 第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>Likely duplicates left out: {count}; say of all with --likely-duplicates same or another</source>
        <translation>疑似重复未导入：{count}；用 --likely-duplicates same（同一家）或 another（另建）一次回答</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Made {file}. Log in as {operator} with the password {password}.</source>
        <translation>已建立 {file}，请用 {operator} 登录，密码是 {password}。</translation>
    </message>
    <message>
        <source>Made {file}. Log in as {operator}.</source>
        <translation>已建立 {file}，请用 {operator} 登录。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not understood: {fault}. See --help.</source>
        <translation>看不懂：{fault}。用法请加 --help 查看。</translation>
    </message>
    <message>
        <source>Note: {sheet}, row {row}: {message}</source>
        <translation>请留意：{sheet}，第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Printer or file</source>
        <translation>打印机或文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rows left out because of errors: {count}</source>
        <translation>因错误未导入的行数：{count}</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The bad rows are in {file}.</source>
        <translation>有错误的行已写入 {file}。</translation>
    </message>
    <message>
        <source>The job is kept in the print queue.</source>
        <translation>任务保留在打印队列中。</translation>
    </message>
    <message>
        <source>The printer took it, but says nothing: look at the paper.</source>
        <translation>打印机收下了，但没有回应：请看纸上是否打出。</translation>
    </message>
    <message>
        <source>The program made a mistake ({fault}). To have it mended, send the file “{file}” to whoever looks after it.</source>
        <translation>程序出错（{fault}）。请把文件“{file}”发给维护人员。</translation>
    </message>
    <message>
        <source>The replaced file is kept: {file}</source>
        <translation>被替换的文件保留为：{file}</translation>
    </message>
    <message>
        <source>To do this with an office on a server, use the server's own tools.</source>
        <translation>数据在服务器上时，请用服务器自己的工具来做。</translation>
    </message>
    <message>
        <source>To go on, log in with the window once and choose a password of your own.</source>
        <translation>请先在窗口中登录一次，改成自己的密码。</translation>
    </message>
    <message>
        <source>To go on, say which office: --office FILE.</source>
        <translation>请用 --office 文件 指明账套。</translation>
    </message>
    <message>
        <source>To go on, type this again: “{text}” holds signs that are no text.</source>
        <translation>请重新输入：“{text}”里有无法识别的字符。</translation>
    </message>
    <message>
        <source>To log in, give the password on standard input: --password-stdin.</source>
        <translation>请用 --password-stdin 从标准输入给出密码。</translation>
    </message>
    <message>
        <source>To log in, say who you are: --operator NAME.</source>
        <translation>请用 --operator 名称 指明操作员。</translation>
    </message>
    <message>
        <source>To open the window, start the program where there is a screen.</source>
        <translation>没有屏幕，不能打开窗口；请在有屏幕的电脑上启动。</translation>
    </message>
    <message>
        <source>To print statements, choose other days: no customer has a balance or a movement.</source>
        <translation>要打印对账单，请换一段日期：没有客户有余额或往来。</translation>
    </message>
    <message>
        <source>To print, choose one of these templates: {names}. There is none named {name}.</source>
        <translation>没有名为 {name} 的打印模板，请从这些中选择：{names}。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>also what is switched off</source>
        <translation>包括已停用的</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>用 JSON 回答</translation>
    </message>
    <message>
        <source>bring a workbook into the office</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <source>check every page of the office file</source>
        <translation>检查账套文件的每一页</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>folder for the copy</source>
        <translation>备份存放的文件夹</translation>
    </message>
    <message>
        <source>full name of the operator</source>
        <translation>操作员姓名</translation>
    </message>
    <message>
        <source>language of this run</source>
        <translation>本次使用的语言</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>make a checked copy of the office file</source>
        <translation>备份账套文件并检查</translation>
    </message>
    <message>
        <source>make a demo office with a year of trade</source>
        <translation>建立一个有一年业务的演示账套</translation>
    </message>
    <message>
        <source>make an office with its first operator</source>
        <translation>建立账套和第一个操作员</translation>
    </message>
    <message>
        <source>make pictures of all panels, without a screen</source>
        <translation>生成全部界面的图片，不需要屏幕</translation>
    </message>
    <message>
        <source>marked as a draft on each page</source>
        <translation>每页标明草稿</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>name or file of the mapping</source>
        <translation>导入方案的名称或文件</translation>
    </message>
    <message>
        <source>number of the document, code of the customer, day of the aging report, name of the list</source>
        <translation>单据编号、客户编码、账龄日期或列表名称</translation>
    </message>
    <message>
        <source>office file, or address of a server</source>
        <translation>账套文件，或服务器地址</translation>
    </message>
    <message>
        <source>only rows with this text</source>
        <translation>只要含有这些文字的行</translation>
    </message>
    <message>
        <source>only the first N rows</source>
        <translation>只要前 N 行</translation>
    </message>
    <message>
        <source>only try, change nothing</source>
        <translation>只试算，不改动数据</translation>
    </message>
    <message>
        <source>open a record, such as a document by its number</source>
        <translation>打开一条记录，例如按单号打开单据</translation>
    </message>
    <message>
        <source>open the demo office</source>
        <translation>打开演示账套</translation>
    </message>
    <message>
        <source>orders and talks are history: nothing of them is owed or reminded of</source>
        <translation>订单和联系记录都是旧的：不算欠款，不再提醒</translation>
    </message>
    <message>
        <source>print a document, or write it to a file</source>
        <translation>打印单据，或写入文件</translation>
    </message>
    <message>
        <source>put a copy in the place of the office file, which is kept</source>
        <translation>用备份恢复；原文件保留</translation>
    </message>
    <message>
        <source>read the password from the first line of standard input</source>
        <translation>从标准输入的第一行读取密码</translation>
    </message>
    <message>
        <source>receivables by age</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>show a list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>show a report</source>
        <translation>显示报表</translation>
    </message>
    <message>
        <source>show all mappings</source>
        <translation>列出全部导入方案</translation>
    </message>
    <message>
        <source>start in the tray</source>
        <translation>启动到托盘</translation>
    </message>
    <message>
        <source>statements: the code of a customer, or “all”</source>
        <translation>对账单：客户编码，或 all（全部）</translation>
    </message>
    <message>
        <source>the copy is of another office, and is to take its place all the same</source>
        <translation>备份属于另一个账套，仍要替换当前账套</translation>
    </message>
    <message>
        <source>the day by which a line counts</source>
        <translation>按哪一天统计</translation>
    </message>
    <message>
        <source>the default one if not given</source>
        <translation>不填则用默认模板</translation>
    </message>
    <message>
        <source>today if not given</source>
        <translation>不填则为今天</translation>
    </message>
    <message>
        <source>undo a whole import</source>
        <translation>撤销一次导入的全部内容</translation>
    </message>
    <message>
        <source>what was delivered less what came back</source>
        <translation>发货减退货</translation>
    </message>
    <message>
        <source>whether customers with a known name core or phone are the same or other customers</source>
        <translation>名称核心或电话与已有客户相同时，算同一家还是另建</translation>
    </message>
    <message>
        <source>whether rows that Excel does not show come in</source>
        <translation>隐藏的行要不要导入</translation>
    </message>
    <message>
        <source>who logs in</source>
        <translation>登录的操作员</translation>
    </message>
    <message>
        <source>with the products of each document</source>
        <translation>带每张单据的品名行</translation>
    </message>
    <message>
        <source>workbook for the bad rows</source>
        <translation>写入错误行的工作簿</translation>
    </message>
    <message>
        <source>write a list to a workbook</source>
        <translation>把列表写入工作簿</translation>
    </message>
    <message>
        <source>{0} and {1} exclude each other</source>
        <translation>{0} 与 {1} 不能同时使用</translation>
    </message>
    <message>
        <source>{0} can be {2}, not {1}</source>
        <translation>{0} 只能是 {2}，不能是 {1}</translation>
    </message>
    <message>
        <source>{0} cannot be {1}</source>
        <translation>{0} 不能是 {1}</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>缺少 {0}</translation>
    </message>
    <message>
        <source>{0} is not known</source>
        <translation>不认识 {0}</translation>
    </message>
    <message>
        <source>{0} needs a value</source>
        <translation>{0} 需要一个值</translation>
    </message>
    <message>
        <source>{count} pictures made in {folder}.</source>
        <translation>已在 {folder} 生成 {count} 张图片。</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} rows written to {file}.</source>
        <translation>已把 {count} 行写入 {file}。</translation>
    </message>
    <message>
        <source>{file} is back as it was in the copy.</source>
        <translation>{file} 已恢复为备份中的样子。</translation>
    </message>
    <message>
        <source>{file} is sound (layout {version}).</source>
        <translation>{file} 完好（结构版本 {version}）。</translation>
    </message>
    <message>
        <source>{number} is on its way to {target}.</source>
        <translation>{number} 已发送到 {target}。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: {message}</source>
        <translation>{sheet} 第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>{what}: {new} new, {updated} updated, {skipped} already there</source>
        <translation>{what}：新增 {new}，更新 {updated}，已存在 {skipped}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……还有 {count} 处</translation>
    </message>
    <message>
        <source>… and {count} more notes</source>
        <translation>……另有 {count} 条</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this entry of the contact log?</source>
        <translation>删除这条联系记录吗？</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>由谁跟进</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Nothing written down yet. Press Ctrl+L after a call or a visit.</source>
        <translation>还没有联系记录。打完电话或拜访后按 Ctrl+L 记下来。</translation>
    </message>
    <message>
        <source>Open plans</source>
        <translation>未完成的计划</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Plan done</source>
        <translation>计划完成</translation>
    </message>
    <message>
        <source>Plan handled</source>
        <translation>计划完成时间</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>The entry is deleted.</source>
        <translation>已删除这条联系记录。</translation>
    </message>
    <message>
        <source>The plan is done.</source>
        <translation>计划已完成。</translation>
    </message>
    <message>
        <source>This talk has no open plan.</source>
        <translation>这条记录没有待办计划。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>WeChat or QQ</source>
        <translation>微信/QQ</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>{count} talks</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>5% is 5 off 100</source>
        <translation>5% 即打九五折</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address and business</source>
        <translation>地址与经营</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>生日：年</translation>
    </message>
    <message>
        <source>By overdue amount</source>
        <translation>按逾期金额</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>历法</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现结</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限（天）</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Credit, payment and prices</source>
        <translation>信用、结算与价格</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月几号</translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation>发货后天数</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {name} with its people and contact log?</source>
        <translation>删除“{name}”及其联系人和联系记录吗？</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Empty: as the product or the rules have it</source>
        <translation>空着：按商品或业务规则</translation>
    </message>
    <message>
        <source>Empty: no limit is checked</source>
        <translation>空：不检查额度</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>空：自动编号</translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation>月结加天数</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation>每月固定日</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Hand over {count} customers to</source>
        <translation>把 {count} 户客户交接给</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Handed over: {count}.</source>
        <translation>已交接 {count} 户。</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>爱好</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>How and when they order</source>
        <translation>订货习惯</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Invoice and notes</source>
        <translation>开票与备注</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Kind of party</source>
        <translation>往来类别</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Long not ordered</source>
        <translation>久未订货</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Main contact person</source>
        <translation>主要联系人</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允许少发</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允许超发</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Mobile or phone</source>
        <translation>手机/电话</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>籍贯</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>经营性质</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>新竞争对手</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>新职员…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>下单</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新合作伙伴</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>No customer found for {text}: F4 shows all</source>
        <translation>没有找到 {text}：F4 全部客户</translation>
    </message>
    <message>
        <source>No customers yet. Press Insert to enter the first one, or import them from Excel.</source>
        <translation>还没有客户。按 Insert 录入第一户，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>No documents yet. Ctrl+N enters the first order.</source>
        <translation>还没有单据。按 Ctrl+N 下第一张订单。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is open: this customer owes nothing.</source>
        <translation>没有未收款：该客户不欠款。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Of an order; empty: as the product or the rules have it</source>
        <translation>订货中可少发的比例；空着：按商品或业务规则</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>停单</translation>
    </message>
    <message>
        <source>On hold: no new orders</source>
        <translation>停单：不再接新订单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Overdue days at most</source>
        <translation>最多逾期天数</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作伙伴</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Personality</source>
        <translation>性格</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Print address label</source>
        <translation>打印地址标签</translation>
    </message>
    <message>
        <source>Print envelope</source>
        <translation>打印信封</translation>
    </message>
    <message>
        <source>Print file sheet</source>
        <translation>打印客户档案</translation>
    </message>
    <message>
        <source>Print statement of account</source>
        <translation>打印对账单</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>Same tax no.</source>
        <translation>税号相同</translation>
    </message>
    <message>
        <source>Set by finance or a manager</source>
        <translation>由财务或经理设置</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation>名称相似</translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或启用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>The customer is in use again.</source>
        <translation>客户已重新启用。</translation>
    </message>
    <message>
        <source>The customer is switched off: it stays, but is no longer offered.</source>
        <translation>客户已停用：资料保留，但不再供选择。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>业态</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation>了解到的情况</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>没有计划</translation>
    </message>
    <message>
        <source>Without a salesperson</source>
        <translation>没有业务员</translation>
    </message>
    <message>
        <source>draft due {day}</source>
        <translation>汇票到期 {day}</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>lunar calendar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>to deliver {day}</source>
        <translation>交期 {day}</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 张</translation>
    </message>
    <message>
        <source>{count} receivables</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
</context>
<context>
    <name>designer</name>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>0.13 as 13 %</source>
        <translation>0.13 显示为 13%</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1,234.50</source>
        <translation>1,234.50</translation>
    </message>
    <message>
        <source>10 lines</source>
        <translation>10 行</translation>
    </message>
    <message>
        <source>11 lines</source>
        <translation>11 行</translation>
    </message>
    <message>
        <source>1234.50 without comma</source>
        <translation>1234.50 不带逗号</translation>
    </message>
    <message>
        <source>2026-11-22</source>
        <translation>2026-11-22</translation>
    </message>
    <message>
        <source>24 dots, double</source>
        <translation>24 点双倍</translation>
    </message>
    <message>
        <source>24 dots, own</source>
        <translation>24 点原生</translation>
    </message>
    <message>
        <source>37 lines</source>
        <translation>37 行</translation>
    </message>
    <message>
        <source>Above the rows</source>
        <translation>明细上方</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>增加列</translation>
    </message>
    <message>
        <source>After</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>下边对齐</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>左右居中对齐</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左边对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>上下居中对齐</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右边对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>上边对齐</translation>
    </message>
    <message>
        <source>All but the first</source>
        <translation>除第一页</translation>
    </message>
    <message>
        <source>All but the last</source>
        <translation>除最后一页</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部表格线</translation>
    </message>
    <message>
        <source>Amount 1,234.50</source>
        <translation>金额 1,234.50</translation>
    </message>
    <message>
        <source>Amount in words</source>
        <translation>大写金额</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>任意字号</translation>
    </message>
    <message>
        <source>Any size (slow)</source>
        <translation>任意字号（慢）</translation>
    </message>
    <message>
        <source>Background scan</source>
        <translation>背景扫描图</translation>
    </message>
    <message>
        <source>Background scan of a printed form …</source>
        <translation>印好的表格扫描图作背景…</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Below the rows</source>
        <translation>明细下方</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>黑白界限</translation>
    </message>
    <message>
        <source>Blank at zero</source>
        <translation>零不显示</translation>
    </message>
    <message>
        <source>Blank rows</source>
        <translation>空行补齐</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>框</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Cannot be worked out</source>
        <translation>算不出来</translation>
    </message>
    <message>
        <source>Carried forward</source>
        <translation>承前页</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Choose 24 dots, single or double, to make it fast</source>
        <translation>换成「24 点原生」或「24 点双倍」即变快</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG file</source>
        <translation>请选择 PNG 或 JPEG 文件</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Choose another kind of code</source>
        <translation>请换一种条码</translation>
    </message>
    <message>
        <source>Choose something on the paper first</source>
        <translation>请先在纸上选中元素</translation>
    </message>
    <message>
        <source>Choose three or more things first (Shift+click)</source>
        <translation>请先选中三个以上元素（Shift+点击）</translation>
    </message>
    <message>
        <source>Choose two or more things first (Shift+click)</source>
        <translation>请先选中两个以上元素（Shift+点击）</translation>
    </message>
    <message>
        <source>Chosen column</source>
        <translation>所选列</translation>
    </message>
    <message>
        <source>Chosen row of sums</source>
        <translation>所选合计行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Common title</source>
        <translation>合并表头</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>截断</translation>
    </message>
    <message>
        <source>Date 2026-11-22</source>
        <translation>日期 2026-11-22</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Date in Chinese words</source>
        <translation>中文大写日期</translation>
    </message>
    <message>
        <source>Date, long</source>
        <translation>长日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Digit boxes</source>
        <translation>数字格</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>格子字</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>等间距</translation>
    </message>
    <message>
        <source>Document foot</source>
        <translation>单据脚</translation>
    </message>
    <message>
        <source>Document head</source>
        <translation>单据头</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制一份</translation>
    </message>
    <message>
        <source>Each page</source>
        <translation>每页</translation>
    </message>
    <message>
        <source>Every page</source>
        <translation>每页</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Field names or values</source>
        <translation>字段名或示例值</translation>
    </message>
    <message>
        <source>Fields at the left</source>
        <translation>左边的字段</translation>
    </message>
    <message>
        <source>Figures below</source>
        <translation>下方印数字</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>底色</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>外框</translation>
    </message>
    <message>
        <source>Grand total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Grid of 1 mm</source>
        <translation>1 mm 网格</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Grows with wrapped text</source>
        <translation>随文字换行增高</translation>
    </message>
    <message>
        <source>H</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Half width</source>
        <translation>半宽</translation>
    </message>
    <message>
        <source>Hanzi</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Head filled</source>
        <translation>表头底色</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>Height mm</source>
        <translation>高度 mm</translation>
    </message>
    <message>
        <source>Height of band</source>
        <translation>部分的高度</translation>
    </message>
    <message>
        <source>Held at the bottom of the page</source>
        <translation>固定在页底</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>If too long</source>
        <translation>放不下时</translation>
    </message>
    <message>
        <source>In line with “{name}” · {at} mm</source>
        <translation>与「{name}」对齐 {at} mm</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>西文</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Let it wrap or shrink, or make it wider</source>
        <translation>改为换行或缩小，或加宽</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>表格线</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>More of the bar</source>
        <translation>栏中更多操作</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>移动列</translation>
    </message>
    <message>
        <source>Move it away from the edge</source>
        <translation>离纸边远一些</translation>
    </message>
    <message>
        <source>Move it onto the paper</source>
        <translation>移到纸内</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>转到下一行</translation>
    </message>
    <message>
        <source>No bar code</source>
        <translation>没有条码</translation>
    </message>
    <message>
        <source>No field or function is called so; pinyin initials work, too</source>
        <translation>没有这样的字段或函数；也可以输拼音首字母</translation>
    </message>
    <message>
        <source>No glyph for {text}</source>
        <translation>没有字形：{text}</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>On</source>
        <translation>所在页</translation>
    </message>
    <message>
        <source>One backward</source>
        <translation>下移一层</translation>
    </message>
    <message>
        <source>One forward</source>
        <translation>上移一层</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Page foot</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Page head</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Page no.</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page {page.number} of {page.count}</source>
        <translation>第 {page.number} 页 共 {page.count} 页</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Place mm</source>
        <translation>位置 mm</translation>
    </message>
    <message>
        <source>Price 12.3456</source>
        <translation>单价 12.3456</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Properties at the right</source>
        <translation>右边的属性</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Quantity 1,200</source>
        <translation>数量 1,200</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除合计行</translation>
    </message>
    <message>
        <source>Repeat head</source>
        <translation>每页重复表头</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>改变大小</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Row lines</source>
        <translation>只有横线</translation>
    </message>
    <message>
        <source>Row of sums</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows grow</source>
        <translation>行高随内容</translation>
    </message>
    <message>
        <source>Same gaps across</source>
        <translation>水平等间距</translation>
    </message>
    <message>
        <source>Same gaps down</source>
        <translation>垂直等间距</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>等高</translation>
    </message>
    <message>
        <source>Same size</source>
        <translation>等大小</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as another …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Scan to draw over, never printed</source>
        <translation>描图用的背景，不打印</translation>
    </message>
    <message>
        <source>Screen, PDF, dot-matrix and Excel side by side …</source>
        <translation>屏幕、PDF、针打、Excel 对照…</translation>
    </message>
    <message>
        <source>Shown if</source>
        <translation>显示条件</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Size mm</source>
        <translation>大小 mm</translation>
    </message>
    <message>
        <source>Size pt</source>
        <translation>字号 pt</translation>
    </message>
    <message>
        <source>Slow · characters not in the printer</source>
        <translation>慢 · 打印机没有的字</translation>
    </message>
    <message>
        <source>Slow · size is not the printer's own</source>
        <translation>慢 · 字号非原生</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Snap to edges</source>
        <translation>吸附对齐</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Subtotal of the page</source>
        <translation>本页小计</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>明细表</translation>
    </message>
    <message>
        <source>Template designer</source>
        <translation>模板设计</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>试打一张</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The file of {name} is no picture, or too large a one</source>
        <translation>{name}的文件不是图片，或者太大</translation>
    </message>
    <message>
        <source>The printer's head does not reach {name}</source>
        <translation>打印头够不到「{name}」</translation>
    </message>
    <message>
        <source>Thickness mm</source>
        <translation>粗细 mm</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To the back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>To the front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Total up to this page</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Total: {field}</source>
        <translation>合计：{field}</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use characters that GBK has</source>
        <translation>请改用 GBK 里有的字</translation>
    </message>
    <message>
        <source>W</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>整页宽</translation>
    </message>
    <message>
        <source>Width mm</source>
        <translation>宽度 mm</translation>
    </message>
    <message>
        <source>Width of column</source>
        <translation>列宽</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Write them another way, or install a font that has them</source>
        <translation>换一种写法，或安装有这些字的字体</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>amount in words</source>
        <translation>金额大写</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>characters from within</source>
        <translation>中间几个字</translation>
    </message>
    <message>
        <source>day in Chinese words</source>
        <translation>日期中文大写</translation>
    </message>
    <message>
        <source>edge of the paper</source>
        <translation>纸边</translation>
    </message>
    <message>
        <source>guide</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>in capitals</source>
        <translation>转成大写字母</translation>
    </message>
    <message>
        <source>lines on this page</source>
        <translation>本页行数</translation>
    </message>
    <message>
        <source>middle of the paper</source>
        <translation>纸张中线</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>针打不印底色</translation>
    </message>
    <message>
        <source>not true in this document</source>
        <translation>在此单据中不成立</translation>
    </message>
    <message>
        <source>number of characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>number of lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>one or the other</source>
        <translation>二选一</translation>
    </message>
    <message>
        <source>page total of {what}</source>
        <translation>本页{what}小计</translation>
    </message>
    <message>
        <source>printed black</source>
        <translation>针打只印黑色</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>running total of {what}</source>
        <translation>{what}累计</translation>
    </message>
    <message>
        <source>sum over all lines</source>
        <translation>全部明细求和</translation>
    </message>
    <message>
        <source>sum over the pages before</source>
        <translation>前面各页求和</translation>
    </message>
    <message>
        <source>sum over this page</source>
        <translation>本页求和</translation>
    </message>
    <message>
        <source>sum up to here</source>
        <translation>累计到这里</translation>
    </message>
    <message>
        <source>texts one after the other</source>
        <translation>把文字连起来</translation>
    </message>
    <message>
        <source>the first characters</source>
        <translation>左边几个字</translation>
    </message>
    <message>
        <source>the first that is not empty</source>
        <translation>第一个不为空的</translation>
    </message>
    <message>
        <source>the largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>the last characters</source>
        <translation>右边几个字</translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>total of {what}</source>
        <translation>{what}合计</translation>
    </message>
    <message>
        <source>tractor edge</source>
        <translation>孔边</translation>
    </message>
    <message>
        <source>true in this document</source>
        <translation>在此单据中成立</translation>
    </message>
    <message>
        <source>whether nothing is there</source>
        <translation>是否为空</translation>
    </message>
    <message>
        <source>without its sign</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>{by} mm off the paper</source>
        <translation>出纸 {by} mm</translation>
    </message>
    <message>
        <source>{by} mm on the holes</source>
        <translation>压齿孔边 {by} 毫米</translation>
    </message>
    <message>
        <source>{by} mm out of reach</source>
        <translation>超出打印范围 {by} mm</translation>
    </message>
    <message>
        <source>{by} mm too long</source>
        <translation>溢出 {by} mm</translation>
    </message>
    <message>
        <source>{name} cannot hold this value: it is printed in words</source>
        <translation>{name}无法表示此内容，改为打印文字</translation>
    </message>
    <message>
        <source>{name} does not fit and is cut</source>
        <translation>「{name}」放不下，会被截断</translation>
    </message>
    <message>
        <source>{name} has characters that no font here has: {text}</source>
        <translation>「{name}」里有这台电脑的字体没有的字：{text}</translation>
    </message>
    <message>
        <source>{name} prints as a picture, slowly</source>
        <translation>「{name}」按图打印，较慢</translation>
    </message>
    <message>
        <source>{name} shows ###: put its formula right</source>
        <translation>「{name}」显示 ###：请改正公式</translation>
    </message>
    <message>
        <source>{name} stands beyond the edge of the paper</source>
        <translation>「{name}」超出纸边</translation>
    </message>
    <message>
        <source>{name} stands on the edge with the tractor holes</source>
        <translation>「{name}」落在齿孔边上</translation>
    </message>
    <message>
        <source>{name}: {field}</source>
        <translation>{name}：{field}</translation>
    </message>
    <message>
        <source>{what} carried forward</source>
        <translation>承前页{what}</translation>
    </message>
    <message>
        <source>{what} in words</source>
        <translation>{what}大写</translation>
    </message>
    <message>
        <source>亿…分 above</source>
        <translation>上方印亿…分</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivered − returned</source>
        <translation>发货 − 退货</translation>
    </message>
    <message>
        <source>Document centre</source>
        <translation>单据中心</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制单时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制单人</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No documents in this span. Alt+3 shows the month, Alt+5 the year; Ctrl+N makes a new one.</source>
        <translation>这段时间没有单据：Alt+3 看本月，Alt+5 看今年，或按 Ctrl+N 新建。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Print document</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>when confirmed</source>
        <translation>确认时取号</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 张单据</translation>
    </message>
</context>
<context>
    <name>employees</name>
    <message>
        <source>Birthday: year</source>
        <translation>生日：年</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>历法</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>Empty: does not log in</source>
        <translation>空着：不能登录</translation>
    </message>
    <message>
        <source>Empty: the next one</source>
        <translation>空着：取下一个编号</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭情况</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>Has left…</source>
        <translation>离职…</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后工作日</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Looks after customers</source>
        <translation>负责客户</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新部门</translation>
    </message>
    <message>
        <source>New department…</source>
        <translation>新部门…</translation>
    </message>
    <message>
        <source>New employee</source>
        <translation>新职员</translation>
    </message>
    <message>
        <source>New employee…</source>
        <translation>新职员…</translation>
    </message>
    <message>
        <source>No departments yet. Insert adds one.</source>
        <translation>还没有部门，按 Insert 添加。</translation>
    </message>
    <message>
        <source>Nobody entered yet. Insert adds a colleague.</source>
        <translation>还没有职员，按 Insert 添加。</translation>
    </message>
    <message>
        <source>Nothing is left to be handed over.</source>
        <translation>没有要移交的了。</translation>
    </message>
    <message>
        <source>Number or plan</source>
        <translation>单号或计划</translation>
    </message>
    <message>
        <source>Of customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Offered for new people</source>
        <translation>可供新职员选择</translation>
    </message>
    <message>
        <source>On the work</source>
        <translation>工作情况</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>未完订单</translation>
    </message>
    <message>
        <source>Open quote</source>
        <translation>未成报价</translation>
    </message>
    <message>
        <source>Open receivable</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Planned contact</source>
        <translation>联系计划</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>负责片区</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Sells</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>上级部门</translation>
    </message>
    <message>
        <source>Still to be handed over</source>
        <translation>待移交</translation>
    </message>
    <message>
        <source>This person has left already.</source>
        <translation>此人已离职。</translation>
    </message>
    <message>
        <source>To be changed at the first log-in</source>
        <translation>首次登录时须修改</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is still his or hers…</source>
        <translation>名下还有什么…</translation>
    </message>
    <message>
        <source>Who has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>在职</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>恢复在职</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>闰月</translation>
    </message>
    <message>
        <source>lunar calendar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>{count} departments</source>
        <translation>{count} 个部门</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{count} still to be handed over</source>
        <translation>待移交 {count} 项</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>At most {most} can be delivered here: more was not ordered.</source>
        <translation>这里最多可发 {most}：订单没有更多。</translation>
    </message>
    <message>
        <source>At most {most} can come back here: more was not delivered.</source>
        <translation>这里最多可退 {most}：没有发过更多。</translation>
    </message>
    <message>
        <source>Before the document's date: change it to {date} or later.</source>
        <translation>早于单据日期，请改为 {date} 或以后。</translation>
    </message>
    <message>
        <source>Change this: its numbers look like those of “{other}”, such as {number}.</source>
        <translation>请改一改：编号与“{other}”的一样，例如 {number}。</translation>
    </message>
    <message>
        <source>Check month and day: there is no such day.</source>
        <translation>请检查月和日：没有这一天。</translation>
    </message>
    <message>
        <source>Check quantity, price and amount: {quantity} × {price} is {product}, not {amount}.</source>
        <translation>请核对数量、单价和金额：{quantity} × {price} 等于 {product}，不是 {amount}。</translation>
    </message>
    <message>
        <source>Check “{text}”: the number is too large.</source>
        <translation>“{text}”数字过大，请核对。</translation>
    </message>
    <message>
        <source>Choose a day that is not before the day of joining, {joined}.</source>
        <translation>请选择不早于入职日 {joined} 的日期。</translation>
    </message>
    <message>
        <source>Choose a last day that is not before the first.</source>
        <translation>结束日不能早于开始日。</translation>
    </message>
    <message>
        <source>Choose a password other than the log-in name.</source>
        <translation>密码不要与登录名相同。</translation>
    </message>
    <message>
        <source>Choose a picture of at most 1 MB.</source>
        <translation>请选择不超过 1 MB 的图片。</translation>
    </message>
    <message>
        <source>Choose another code: {code} is taken by {name}.</source>
        <translation>请换一个编码：{code} 已被 {name} 使用。</translation>
    </message>
    <message>
        <source>Choose another code: {code} is taken.</source>
        <translation>请换一个编码：{code} 已被使用。</translation>
    </message>
    <message>
        <source>Choose another log-in name: {login} is taken.</source>
        <translation>请换一个登录名：{login} 已被使用。</translation>
    </message>
    <message>
        <source>Choose another one: there is a department {text} already.</source>
        <translation>请换一个：已有部门“{text}”。</translation>
    </message>
    <message>
        <source>Choose another one: {name} is itself under this department.</source>
        <translation>请换一个：{name} 本身就在这个部门之下。</translation>
    </message>
    <message>
        <source>Choose at least {least} characters.</source>
        <translation>请至少用 {least} 个字符。</translation>
    </message>
    <message>
        <source>Choose somebody who works here: {name} has left.</source>
        <translation>请选择在职的人：{name} 已离职。</translation>
    </message>
    <message>
        <source>Choose the customer of {number}: what it gives goes to nobody else.</source>
        <translation>请选择 {number} 的客户：它的货不能发给（或退自）别的客户。</translation>
    </message>
    <message>
        <source>Choose the day of the next contact, or it will not be announced.</source>
        <translation>请选择下次联系的日期，否则不会提醒。</translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation>请选择今天或以后的日期。</translation>
    </message>
    <message>
        <source>Choose whose customers this operator looks after, or enter the person with Insert.</source>
        <translation>请选择这位操作员负责谁的客户，或按 Insert 录入这个人。</translation>
    </message>
    <message>
        <source>Choose yourself: only a manager hands customers to others.</source>
        <translation>请选择自己：只有经理才能把客户交给别人。</translation>
    </message>
    <message>
        <source>Correct the date {text}: it is still to come.</source>
        <translation>日期 {text} 还没有到，请改正。</translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation>请输入 0 或更大的数。</translation>
    </message>
    <message>
        <source>Enter a discount between 0 and 100.</source>
        <translation>折扣请在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>Enter a figure above 0.</source>
        <translation>请填写大于 0 的数。</translation>
    </message>
    <message>
        <source>Enter a figure from {least} to {most}.</source>
        <translation>请输入 {least} 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>Enter a moment up to now, and write what is to come as the next contact.</source>
        <translation>时间不能晚于现在；将来的事请写在下次联系里。</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 65535; usually it is 5432.</source>
        <translation>请输入 1 到 65535 之间的数字，一般是 5432。</translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation>请输入单价。</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>请输入大于 0 的数量。</translation>
    </message>
    <message>
        <source>Enter a smaller figure: at most {most} can be booked.</source>
        <translation>数字太大，最多 {most}。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.00.</source>
        <translation>请输入大于 0.00 的金额。</translation>
    </message>
    <message>
        <source>Enter at most {limit}: that is as much as you may let go.</source>
        <translation>最多输入 {limit}：这是您的抹零限额。</translation>
    </message>
    <message>
        <source>Enter at most {places} decimal places: more are not kept.</source>
        <translation>小数最多 {places} 位，多出的位数无法保存。</translation>
    </message>
    <message>
        <source>Enter the day of the document or a later one.</source>
        <translation>请输入单据日期或更晚的日期。</translation>
    </message>
    <message>
        <source>Enter the day on which the acceptance draft falls due.</source>
        <translation>请输入承兑汇票的到期日。</translation>
    </message>
    <message>
        <source>Enter {date} or a later day: {number} is of that day.</source>
        <translation>请输入 {date} 或之后的日期：{number} 是那一天的单据。</translation>
    </message>
    <message>
        <source>Enter “{text}” as text: Excel keeps only 15 digits of a number.</source>
        <translation>“{text}”请按文本录入：Excel 的数字只保留 15 位。</translation>
    </message>
    <message>
        <source>Fill in both month and day, or neither.</source>
        <translation>月和日请一起填，或都不填。</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Give all rows of {number} the same value: row {row} says “{first}”, this one “{text}”.</source>
        <translation>{number} 的各行应一致：第 {row} 行是“{first}”，此行是“{text}”。</translation>
    </message>
    <message>
        <source>Give the line a unit price or an amount.</source>
        <translation>请填写单价或金额。</translation>
    </message>
    <message>
        <source>Leave one of two rows out: row {row} is for “{text}” too and says otherwise.</source>
        <translation>请去掉其中一行：第 {row} 行也是“{text}”，写的却不一样。</translation>
    </message>
    <message>
        <source>Leave out one of the two entries “{text}”.</source>
        <translation>“{text}”重复，请去掉一项。</translation>
    </message>
    <message>
        <source>Leave the cost out, or let a manager import this row: your role does not see what goods cost.</source>
        <translation>请去掉成本，或请经理导入这一行：您的角色看不到成本。</translation>
    </message>
    <message>
        <source>Leave the credit limit out, or let a manager import this row: finance or a manager sets the credit.</source>
        <translation>请去掉信用额度，或请经理导入这一行：信用由财务或经理设置。</translation>
    </message>
    <message>
        <source>Lower this: it is above the list price.</source>
        <translation>请调低：它高于标价。</translation>
    </message>
    <message>
        <source>Mend the formula in Excel: this cell says {text}.</source>
        <translation>请在 Excel 里改正公式：这一格是 {text}。</translation>
    </message>
    <message>
        <source>No delivery is behind this return. Give {customer} a credit of {total} all the same?</source>
        <translation>这张退货单没有对应的发货单。仍给 {customer} 冲减 {total} 吗？</translation>
    </message>
    <message>
        <source>Order {text} came back already.</source>
        <translation>订单 {text} 已经退货。</translation>
    </message>
    <message>
        <source>Put in the year and the month too: the number would come again.</source>
        <translation>请同时放入年和月，否则号码会重复。</translation>
    </message>
    <message>
        <source>Put the serial number in once.</source>
        <translation>请放入一个序号。</translation>
    </message>
    <message>
        <source>Remove one of them: this level has this quantity twice.</source>
        <translation>请删去一条：这个级别的这个数量有两条价格。</translation>
    </message>
    <message>
        <source>Say what “{text}” means: of 100.00 the customer pays {paid}, or {off}. One answer holds for the column.</source>
        <translation>请说明“{text}”的意思：100.00 元的货，客户付 {paid}，还是付 {off}？答一次，整列都按它算。</translation>
    </message>
    <message>
        <source>Say whether hidden rows come in: Excel does not show this one.</source>
        <translation>请决定隐藏的行要不要导入：这一行在 Excel 里是隐藏的。</translation>
    </message>
    <message>
        <source>Say whether this is “{text}”: the names differ in place or legal form, the rest is the same.</source>
        <translation>请说明这是不是“{text}”：名称只差地名或公司形式，其余相同。</translation>
    </message>
    <message>
        <source>Say whether this is “{text}”: the phone is the same, the name is not.</source>
        <translation>请说明这是不是“{text}”：电话相同，名称不同。</translation>
    </message>
    <message>
        <source>Say whether “{text}” holds the tax: other prices of this sheet tell it. One answer holds for all.</source>
        <translation>“{text}”是否含税，请在右边说明：这张表里别的价格写明了。回答一次，整表适用。</translation>
    </message>
    <message>
        <source>Shorten this to at most {most} characters.</source>
        <translation>请缩短到 {most} 个字以内。</translation>
    </message>
    <message>
        <source>Shorten this: a number may have at most {most} characters.</source>
        <translation>请缩短：号码最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Some prices are below what the office allows. Sell all the same?</source>
        <translation>有的单价低于公司允许的最低价。仍要销售吗？</translation>
    </message>
    <message>
        <source>Take {part} out: only year, month, day and serial number are known.</source>
        <translation>请去掉 {part}：只认年、月、日和序号。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消，没有改动任何数据。</translation>
    </message>
    <message>
        <source>The newest work is missing from “{path}”: its log file was deleted or cut short, or an older copy has taken its place. Restore the last backup, or go on without that work.</source>
        <translation>“{path}”缺少最近的内容：其日志文件被删除或截断，或被旧的副本替换。请恢复最近的备份，或不要那些内容继续。</translation>
    </message>
    <message>
        <source>The newest work may be missing from “{path}”: it was copied while the office was open. Close the office and copy it again, or take a backup; or go on without that work.</source>
        <translation>“{path}”可能缺少最近的数据：复制时账套还开着。请关闭后重新复制，或者使用备份；也可以不要这部分数据继续。</translation>
    </message>
    <message>
        <source>There is no customer “{text}”: import the customers first, or correct it.</source>
        <translation>没有客户“{text}”：请先导入客户，或改正名称。</translation>
    </message>
    <message>
        <source>There is no delivered order {text}: import the orders first, or correct it.</source>
        <translation>没有已发货的订单 {text}：请先导入订单，或改正单号。</translation>
    </message>
    <message>
        <source>There is no employee “{text}”: enter the employee first, or correct it.</source>
        <translation>没有员工“{text}”：请先录入员工，或改正姓名。</translation>
    </message>
    <message>
        <source>There is no product “{text}”: import the products first, or correct it.</source>
        <translation>没有商品“{text}”：请先导入商品，或改正编号。</translation>
    </message>
    <message>
        <source>There is nothing left to undo: this import was undone already.</source>
        <translation>这次导入已经撤销过了。</translation>
    </message>
    <message>
        <source>This column is hidden in Excel; it is read all the same.</source>
        <translation>这一列在 Excel 里是隐藏的，仍按它的内容导入。</translation>
    </message>
    <message>
        <source>To be safe, choose another place for backups: the copy in “{path}” did not pass its check.</source>
        <translation>为安全起见，请另选备份位置：“{path}”里的副本没有通过检查。</translation>
    </message>
    <message>
        <source>To be without this table, remove the whole table: its last column cannot be taken away.</source>
        <translation>如不需要此表格，请删除整个表格：最后一列不能单独删除。</translation>
    </message>
    <message>
        <source>To book {number}, date it {today} or earlier: {date} is still to come.</source>
        <translation>要入账 {number}，日期不能晚于 {today}：{date} 还没有到。</translation>
    </message>
    <message>
        <source>To change the credit, ask finance or a manager: they set it.</source>
        <translation>信用由财务或经理设置，请找他们修改。</translation>
    </message>
    <message>
        <source>To change this entry, ask {name}, who wrote it, or a manager.</source>
        <translation>要修改这条记录，请找记录人 {name} 或经理。</translation>
    </message>
    <message>
        <source>To change {login}, make somebody else a manager first: an office needs one who can log in.</source>
        <translation>要更改 {login}，请先把别人设为经理：账套须有一位能登录的经理。</translation>
    </message>
    <message>
        <source>To change {number}, first void what hangs on it: {documents}.</source>
        <translation>要改动 {number}，请先作废与它相关的单据：{documents}。</translation>
    </message>
    <message>
        <source>To change “{item}”, choose it again: the template has no such item now.</source>
        <translation>要修改“{item}”，请重新选择：模板里现在没有这一项。</translation>
    </message>
    <message>
        <source>To delete {name}, give its {count} people and departments another one first.</source>
        <translation>要删除 {name}，请先给它的 {count} 个人员和下级部门换一个部门。</translation>
    </message>
    <message>
        <source>To deliver several orders at once, choose orders of one customer.</source>
        <translation>多张订单一起发货时，请选择同一客户的订单。</translation>
    </message>
    <message>
        <source>To do this with {number}, its state must be another one: it is “{state}” now.</source>
        <translation>{number} 目前是“{state}”状态，不能这样操作。</translation>
    </message>
    <message>
        <source>To do this, ask a manager: your role does not include it.</source>
        <translation>要做这件事，请找经理：您的角色没有这项权限。</translation>
    </message>
    <message>
        <source>To finish on {target}, check printer, cable and paper, then go on from the print queue: it took no more.</source>
        <translation>要在 {target} 上打完，请检查打印机、电缆和纸张，再到打印队列中继续：它没有接收完。</translation>
    </message>
    <message>
        <source>To get rid of {number}, void it with a reason: a number that was given stays.</source>
        <translation>{number} 已有单号，不能删除，请填写原因作废。</translation>
    </message>
    <message>
        <source>To give up a correction, choose an order that is being corrected: {number} is not.</source>
        <translation>要放弃更正，请选择正在更正的订单：{number} 不在更正中。</translation>
    </message>
    <message>
        <source>To go on working, restore the last backup: “{path}” is damaged. It was left unchanged.</source>
        <translation>要继续工作，请恢复最近的备份：“{path}”已损坏，未作任何改动。</translation>
    </message>
    <message>
        <source>To go on, check that the server {server} is switched on and the network works, then try again. Nothing saved is lost.</source>
        <translation>要继续，请检查服务器 {server} 是否开机、网络是否通畅，然后再试。已保存的数据不会丢失。</translation>
    </message>
    <message>
        <source>To go on, check the disk or network drive that holds “{path}”: it could not be read or written. Nothing saved is lost.</source>
        <translation>要继续，请检查“{path}”所在的磁盘或网络驱动器：无法读写。已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>To go on, choose a shorter name: “{path}” is too long for this disk.</source>
        <translation>请使用较短的名称：“{path}”对这个磁盘来说太长。</translation>
    </message>
    <message>
        <source>To go on, enter at least one line with a quantity.</source>
        <translation>请至少输入一行有数量的明细。</translation>
    </message>
    <message>
        <source>To go on, free some space on the disk that holds “{path}”: it is full. Nothing saved is lost.</source>
        <translation>要继续，请在“{path}”所在的磁盘上腾出空间：磁盘已满。已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>To go on, log in again: the log-in of {name} was switched off or has other rights now.</source>
        <translation>请重新登录：{name} 的登录已停用或权限已更改。</translation>
    </message>
    <message>
        <source>To go on, raise the prices or ask a manager: some are below what the office allows.</source>
        <translation>有的单价低于公司允许的最低价，请提高单价，或请经理处理。</translation>
    </message>
    <message>
        <source>To go on, say why in a few words: the reason is kept in the log.</source>
        <translation>请写明原因，原因会记入日志。</translation>
    </message>
    <message>
        <source>To go on, try again in a moment: the office file is in use by another program. Nothing is lost.</source>
        <translation>请稍候再试：账套文件正被另一个程序使用。数据没有丢失。</translation>
    </message>
    <message>
        <source>To hand customers over, choose somebody who works here: {name} has left.</source>
        <translation>要交接客户，请选择在职人员：{name} 已离职。</translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may log in: {name} may not.</source>
        <translation>要转交，请选择可以登录的人员：{name} 没有登录权限。</translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may see {customer}, or hand over the customer: {name} may not.</source>
        <translation>要转交，请选择能看到 {customer} 的人员，或先交接客户：{name} 看不到该客户。</translation>
    </message>
    <message>
        <source>To have {title} again, enter it anew: what was entered since has taken its place.</source>
        <translation>要找回{title}，请重新录入：之后录入的内容已占用它的位置。</translation>
    </message>
    <message>
        <source>To import a print template, choose a file of up to {most} MB: {path} is none of ours.</source>
        <translation>要导入打印模板，请选择不超过 {most} MB 的文件：{path} 不是本程序的模板。</translation>
    </message>
    <message>
        <source>To import {file}, put right the rows with errors first: no good row is left.</source>
        <translation>{file} 没有可以导入的行，请先改正有错误的行。</translation>
    </message>
    <message>
        <source>To import, choose one of these mappings: {names}. There is none named {name}.</source>
        <translation>没有名为 {name} 的导入方案，请从这些中选择：{names}。</translation>
    </message>
    <message>
        <source>To import, choose the column for “{field}”.</source>
        <translation>请为“{field}”选择对应的列。</translation>
    </message>
    <message>
        <source>To join “{old}” with “{new}”, change their records first: two of them would become the same.</source>
        <translation>要把“{old}”并入“{new}”，请先修改它们的记录：其中有两条会变得一样。</translation>
    </message>
    <message>
        <source>To keep dates and reminders right, set the clock of this computer: it says {now}, but the last work was saved on {last}. Nothing is lost, and you can go on.</source>
        <translation>这台电脑的时间不对：显示为 {now}，而上次保存的时间是 {last}。请把时间校准，以免日期和提醒出错。数据没有丢失，可以继续工作。</translation>
    </message>
    <message>
        <source>To let {wiped} go, set the whole receipt against documents: nothing may be left as an advance.</source>
        <translation>要抹零 {wiped}，收款必须全部核销，不能留下预收款。</translation>
    </message>
    <message>
        <source>To log in, ask a manager: the operator {login} is switched off.</source>
        <translation>要登录，请找经理：操作员 {login} 已停用。</translation>
    </message>
    <message>
        <source>To log in, check name and password: they do not belong together.</source>
        <translation>要登录，请检查登录名和密码：二者不符。</translation>
    </message>
    <message>
        <source>To log in, wait {seconds} seconds: too many tries failed. A manager can let you in sooner.</source>
        <translation>要登录，请等待 {seconds} 秒：失败次数过多。经理可以提前放行。</translation>
    </message>
    <message>
        <source>To make a PDF, or to print characters that the printer does not have, install a TrueType font with Chinese characters, such as WenQuanYi Micro Hei.</source>
        <translation>要生成 PDF，或打印打印机没有的字，请先安装含中文的 TrueType 字体，例如文泉驿微米黑。</translation>
    </message>
    <message>
        <source>To make a delivery, choose orders of which something is still to deliver.</source>
        <translation>请选择还有未发货数量的订单。</translation>
    </message>
    <message>
        <source>To make a new office, choose another name: “{path}” exists already.</source>
        <translation>要新建账套，请换一个名称：“{path}”已存在。</translation>
    </message>
    <message>
        <source>To make a return, choose a delivery from which something can still return.</source>
        <translation>请选择还有可退数量的发货单。</translation>
    </message>
    <message>
        <source>To make another office, choose a new file: this one has an office already.</source>
        <translation>要再建一个账套，请选择新文件：此文件里已有账套。</translation>
    </message>
    <message>
        <source>To make “{name}” the default, choose the kind of document that it was designed for.</source>
        <translation>要把“{name}”设为默认，请选择它所适用的单据种类。</translation>
    </message>
    <message>
        <source>To open an office, choose another file: “{path}” was not made by this program. It was left unchanged.</source>
        <translation>要打开账套，请另选文件：“{path}”不是本程序建立的，未作任何改动。</translation>
    </message>
    <message>
        <source>To open an office, choose its file: “{path}” is a folder or a device.</source>
        <translation>要打开账套，请选择数据文件：“{path}”是文件夹或设备。</translation>
    </message>
    <message>
        <source>To open the office, check its address; it looks like postgresql://user@server/database.</source>
        <translation>要打开账套，请检查地址，格式如 postgresql://用户@服务器/数据库。</translation>
    </message>
    <message>
        <source>To open the office, check that the server {server} is switched on and the network works.</source>
        <translation>要打开账套，请检查服务器 {server} 是否开机、网络是否通畅。</translation>
    </message>
    <message>
        <source>To open the office, check the name of the database, or have it made on the server: there is no {server}.</source>
        <translation>要打开账套，请检查数据库名，或请人在服务器上建库：没有 {server}。</translation>
    </message>
    <message>
        <source>To open the office, check user and password of the database: the server {server} refused them.</source>
        <translation>要打开账套，请检查数据库的用户名和密码：服务器 {server} 拒绝了它们。</translation>
    </message>
    <message>
        <source>To open the office, check user, password and database name: the server {server} refused them.</source>
        <translation>要打开账套，请检查用户名、密码和数据库名：服务器 {server} 拒绝了它们。</translation>
    </message>
    <message>
        <source>To open the office, choose another database: {server} belongs to another program. Nothing was made in it.</source>
        <translation>要打开账套，请换一个数据库：{server} 是别的程序在用的，没有在里面建任何东西。</translation>
    </message>
    <message>
        <source>To open the office, correct or remove “{option}” in the address of the server: it is not known.</source>
        <translation>要打开账套，请改正或去掉服务器地址里的“{option}”：没有这个选项。</translation>
    </message>
    <message>
        <source>To open the office, have a database with the encoding UTF8 made: {server} has {encoding}, which cannot hold every character. Nothing was made in it.</source>
        <translation>要打开账套，请建一个编码为 UTF8 的数据库：{server} 的编码是 {encoding}，存不下全部汉字。没有在里面建任何东西。</translation>
    </message>
    <message>
        <source>To open this print template, choose another file or an older version: “{where}” {why}.</source>
        <translation>要打开此打印模板，请换一个文件或旧版本：“{where}”{why}。</translation>
    </message>
    <message>
        <source>To open this print template, update the program: it was saved in format {found}, this one knows {known}.</source>
        <translation>要打开此打印模板，请升级程序：模板保存为第 {found} 版格式，本程序只认到第 {known} 版。</translation>
    </message>
    <message>
        <source>To open {what}, check its number: no such record is visible to you.</source>
        <translation>要打开 {what}，请核对编号：您看不到这样的记录。</translation>
    </message>
    <message>
        <source>To open “{path}”, choose another file: there is none of this name.</source>
        <translation>要打开“{path}”，请另选文件：没有这个文件。</translation>
    </message>
    <message>
        <source>To open “{path}”, close it first on the computer {where}: {who} has it open since {since}.</source>
        <translation>要打开“{path}”，请先在电脑 {where} 上关闭它：{who} 从 {since} 起一直开着。</translation>
    </message>
    <message>
        <source>To open “{path}”, close the other program that is using this file, then try again.</source>
        <translation>要打开“{path}”，请关闭正在使用此文件的其他程序，然后重试。</translation>
    </message>
    <message>
        <source>To open “{path}”, get the right to read this file.</source>
        <translation>要打开“{path}”，请取得读取此文件的权限。</translation>
    </message>
    <message>
        <source>To open “{path}”, install the newest version of the program: a later version has worked on this file. It was left unchanged.</source>
        <translation>要打开“{path}”，请安装最新版程序：此文件已被更新的版本使用过，未作任何改动。</translation>
    </message>
    <message>
        <source>To open “{path}”, make a real copy of it first: the same file has a second name (a hard link), and work under two names would be lost. It was left unchanged.</source>
        <translation>要打开“{path}”，请先另外复制一份：这个文件还有另一个名字（硬链接），用两个名字操作会丢失数据。未作任何改动。</translation>
    </message>
    <message>
        <source>To open “{path}”, wait a moment and try again: {who} is restoring or upgrading it on the computer {where}.</source>
        <translation>要打开“{path}”，请稍候再试：{who} 正在电脑 {where} 上恢复或升级它。</translation>
    </message>
    <message>
        <source>To order from {number}, choose lines that are not ordered yet.</source>
        <translation>请选择 {number} 中还没有成交的明细。</translation>
    </message>
    <message>
        <source>To paste here, first copy items of a print template.</source>
        <translation>要在此粘贴，请先复制打印模板中的内容。</translation>
    </message>
    <message>
        <source>To print all of “{item}”, move it onto the paper in the designer: {beyond} mm lie beyond its edge.</source>
        <translation>要把“{item}”打印完整，请在设计器里把它移到纸内：它超出纸边 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this form, move “{item}” away from its edge or move the print less far up or down: it stands {beyond} mm beyond the form.</source>
        <translation>要打印在这种纸上，请把“{item}”移离纸边，或把上下偏移改小：它超出纸边 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, make the paper of the template longer: {height} mm, and it needs {shortest} mm.</source>
        <translation>要在这台打印机上打印，请把模板的纸张加长：现为 {height} 毫米，至少要 {shortest} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, make the paper of the template shorter: {height} mm, and it can have {longest} mm.</source>
        <translation>要在这台打印机上打印，请把模板的纸张改短：现为 {height} 毫米，最长 {longest} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” to the left: it ends {beyond} mm beyond the {columns} columns.</source>
        <translation>要在此打印机上打印，请把“{item}”向左移：它超出 {columns} 列的打印宽度 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” {beyond} mm to the right: the head begins there.</source>
        <translation>要在此打印机上打印，请把“{item}”向右移 {beyond} 毫米：打印头从那里开始。</translation>
    </message>
    <message>
        <source>To print on {target}, ask for the right to use this printer: Windows does not let you.</source>
        <translation>要在 {target} 上打印，请先申请此打印机的使用权限：Windows 不允许您使用。</translation>
    </message>
    <message>
        <source>To print on {target}, start the Windows service “Print Spooler”, or start the computer anew.</source>
        <translation>要在 {target} 上打印，请启动 Windows 服务“Print Spooler”，或重新启动电脑。</translation>
    </message>
    <message>
        <source>To print on {target}, switch the printer on and check its cable and address: {why}.</source>
        <translation>要在 {target} 上打印，请打开打印机并检查连线和地址：{why}。</translation>
    </message>
    <message>
        <source>To print this document, take items or expressions out of its template: there are too many to work out.</source>
        <translation>要打印此单据，请减少模板中的内容或公式：数量太多，无法计算。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, make its bands lower or its paper longer: no row fits on a page.</source>
        <translation>要用“{template_name}”打印，请降低各栏高度或加长纸张：一页连一行明细也放不下。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, put right its item “{item}” in the designer: {reason}</source>
        <translation>要用“{template_name}”打印，请在设计器中改正元素“{item}”：{reason}</translation>
    </message>
    <message>
        <source>To print {number} again, ask somebody who may: it was printed before, and your role may not repeat.</source>
        <translation>要补打 {number}，请找有权限的同事：它已打印过，您的角色不能补打。</translation>
    </message>
    <message>
        <source>To print {text}, write it another way or install a font that has it: 〓 stands in its place.</source>
        <translation>要打印 {text}，请换一种写法或安装有这些字的字体：现在以〓代替。</translation>
    </message>
    <message>
        <source>To print, choose a field or function from the list in “{source}”: “{near}” is none.</source>
        <translation>要打印，请在“{source}”中选用列表里的字段或函数：没有“{near}”。</translation>
    </message>
    <message>
        <source>To print, choose a printer, a file or an address such as tcp://192.168.1.50:9100: “{target}” is none.</source>
        <translation>要打印，请选择打印机、文件或形如 tcp://192.168.1.50:9100 的地址：“{target}”不是其中任何一种。</translation>
    </message>
    <message>
        <source>To print, choose another printer: Windows has none named “{target}”.</source>
        <translation>要打印，请另选一台打印机：Windows 里没有名为“{target}”的打印机。</translation>
    </message>
    <message>
        <source>To print, choose another template: there is none named “{name}”.</source>
        <translation>要打印，请另选模板：没有名为“{name}”的模板。</translation>
    </message>
    <message>
        <source>To print, make the expression “{source}” shorter: it grows too big at “{near}”.</source>
        <translation>要打印，请缩短表达式“{source}”：到“{near}”处已过大。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}” near “{near}”.</source>
        <translation>要打印，请改正表达式“{source}”中“{near}”附近的内容。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: what stands at “{near}” has no meaning there.</source>
        <translation>要打印，请改正表达式“{source}”：“{near}”处的写法无法识别。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: “{near}” cannot be worked out with these values.</source>
        <translation>要打印，请改正表达式“{source}”：用这些值算不出“{near}”。</translation>
    </message>
    <message>
        <source>To print, start anew from the document: this job is no longer kept.</source>
        <translation>要打印，请从单据重新开始：这个任务已不再保留。</translation>
    </message>
    <message>
        <source>To read {file}, check its name and place: there is no such file.</source>
        <translation>没有文件 {file}，请核对名称和位置。</translation>
    </message>
    <message>
        <source>To read {file}, close it in Excel first, or ask who may open it.</source>
        <translation>{file} 打不开：请先在 Excel 中关闭，或确认是否有权打开。</translation>
    </message>
    <message>
        <source>To read {file}, correct line {line}: it has more than {most} columns, or a value that never ends.</source>
        <translation>请改正 {file} 的第 {line} 行：超过 {most} 列，或有一个没完没了的值，读不进来。</translation>
    </message>
    <message>
        <source>To read {file}, delete the stray cells in row {row} and column {column}: the table would be far too large.</source>
        <translation>{file} 的第 {row} 行、{column} 列有零散的单元格，表格会过大，请删去。</translation>
    </message>
    <message>
        <source>To read {file}, get a good copy of it: this one is damaged.</source>
        <translation>{file} 已损坏，请换一份完好的。</translation>
    </message>
    <message>
        <source>To read {file}, name a column “{column}” in the sheet {sheet}: the mapping needs it for “{field}”.</source>
        <translation>{file} 的工作表 {sheet} 中缺少列“{column}”，导入方案需要它作为“{field}”。</translation>
    </message>
    <message>
        <source>To read {file}, name one of its sheets “{sheet}”: it has {sheets}.</source>
        <translation>{file} 中没有工作表“{sheet}”，只有：{sheets}。</translation>
    </message>
    <message>
        <source>To read {file}, open it in Excel and save it anew: reading it took more memory or time than a sound file needs.</source>
        <translation>请用 Excel 打开 {file} 另存一份再导入：读它用的内存或时间超出正常文件，已停下。</translation>
    </message>
    <message>
        <source>To read {file}, put a head row and rows into it: it is empty.</source>
        <translation>{file} 是空的，请填入表头和内容。</translation>
    </message>
    <message>
        <source>To read {file}, remove its password in Excel and save it again.</source>
        <translation>{file} 有密码，请在 Excel 中取消密码后再保存。</translation>
    </message>
    <message>
        <source>To read {file}, save it from Excel as .xlsx, .xls or .csv: it is none of these now.</source>
        <translation>{file} 不是工作簿，请在 Excel 中另存为 .xlsx、.xls 或 .csv。</translation>
    </message>
    <message>
        <source>To read {file}, say which row of the sheet {sheet} holds the titles: none of its first {rows} rows looks like them.</source>
        <translation>请指明 {file} 里工作表“{sheet}”的哪一行是表头：前 {rows} 行都不像表头。</translation>
    </message>
    <message>
        <source>To read {file}, split it into smaller workbooks: unpacked, it is larger than {most} MB.</source>
        <translation>{file} 展开后超过 {most} MB，请拆成较小的工作簿。</translation>
    </message>
    <message>
        <source>To read {path}, look whether it is still there and may be opened: {why}.</source>
        <translation>要读取 {path}，请检查文件是否还在、能否打开：{why}。</translation>
    </message>
    <message>
        <source>To restore or upgrade “{path}”, wait until the work on the computer {where} is done: {who} began it at {since}. Nothing was changed.</source>
        <translation>要恢复或升级“{path}”，请等电脑 {where} 上的操作结束（{who} 于 {since} 开始）。未作任何改动。</translation>
    </message>
    <message>
        <source>To restore the office on the server, use the server's own backup: only office files are restored here.</source>
        <translation>要恢复服务器上的账套，请用服务器自己的备份：这里只恢复账套文件。</translation>
    </message>
    <message>
        <source>To restore, choose a backup of this office: “{path}” is of another one, “{name}”.</source>
        <translation>请选择本账套的备份再恢复：“{path}”是另一个账套“{name}”的备份。</translation>
    </message>
    <message>
        <source>To restore, choose a backup: “{path}” is the office itself.</source>
        <translation>要恢复，请选择一个备份：“{path}”就是当前的账套文件。</translation>
    </message>
    <message>
        <source>To restore, choose another backup: “{path}” is damaged or is none.</source>
        <translation>要恢复，请另选备份：“{path}”已损坏或不是备份。</translation>
    </message>
    <message>
        <source>To save this print template, choose another name: “{name}” is taken.</source>
        <translation>要保存此打印模板，请换一个名称：“{name}”已被使用。</translation>
    </message>
    <message>
        <source>To save this print template, give it a name of up to {most} characters.</source>
        <translation>要保存此打印模板，请填写名称，不超过 {most} 个字。</translation>
    </message>
    <message>
        <source>To save your changes, reload: someone else changed this record.</source>
        <translation>要保存修改，请重新载入：别人已改过这条记录。</translation>
    </message>
    <message>
        <source>To save {file}, choose another place: the program may not write there.</source>
        <translation>不能写入 {file}，请换一个位置。</translation>
    </message>
    <message>
        <source>To save {file}, close it in Excel first, or choose another name.</source>
        <translation>{file} 正被打开，请先在 Excel 中关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>To save {file}, filter the list first: a sheet holds at most {most} rows, the list has {rows}.</source>
        <translation>列表有 {rows} 行，一张工作表最多 {most} 行；请先筛选再保存 {file}。</translation>
    </message>
    <message>
        <source>To save {file}, make room first: the disk is full.</source>
        <translation>磁盘已满，不能保存 {file}，请先腾出空间。</translation>
    </message>
    <message>
        <source>To save {name}, confirm that this is another company. Already in the office: {others}.</source>
        <translation>要保存“{name}”，请确认不是同一家公司。已有的客户：{others}。</translation>
    </message>
    <message>
        <source>To save {path}, close it in other programs and check the folder and the free space: {why}.</source>
        <translation>要保存 {path}，请先在其他程序中关闭它，并检查文件夹和剩余空间：{why}。</translation>
    </message>
    <message>
        <source>To save “{path}”, choose a folder that exists and in which you may make files.</source>
        <translation>要保存“{path}”，请选择存在且可以写入的文件夹。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” belongs to the office file beside it. It was left unchanged.</source>
        <translation>要保存，请换一个文件名：“{path}”属于旁边的账套文件，未作任何改动。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” is an office or a backup of one. It was left unchanged.</source>
        <translation>要保存，请换一个文件名：“{path}”是账套文件或其备份，未作任何改动。</translation>
    </message>
    <message>
        <source>To save, choose another name: “{path}” is no ordinary file.</source>
        <translation>要保存，请换一个文件名：“{path}”不是普通文件。</translation>
    </message>
    <message>
        <source>To save, enter another number, code or name: one that must be unique is in use already.</source>
        <translation>要保存，请换一个编号、编码或名称：其中有一项不能重复，已被占用。</translation>
    </message>
    <message>
        <source>To save, put right the marked fields.</source>
        <translation>要保存，请改正标出的栏目。</translation>
    </message>
    <message>
        <source>To save, reload: a record that this one belongs to is gone, or others still belong to it.</source>
        <translation>要保存，请先刷新：它所引用的记录已不存在，或者还有别的记录引用它。</translation>
    </message>
    <message>
        <source>To save, shorten the texts and check the figures: one does not fit.</source>
        <translation>要保存，请缩短文字并核对数字：有一项放不下。</translation>
    </message>
    <message>
        <source>To save, shorten “{text}…” to at most {most} characters.</source>
        <translation>要保存，请把“{text}…”缩短到 {most} 个字以内。</translation>
    </message>
    <message>
        <source>To save, type “{text}” again: it holds a sign that cannot be kept.</source>
        <translation>要保存，请重新输入“{text}”：其中有无法保存的字符。</translation>
    </message>
    <message>
        <source>To sell more to {customer}, ask for the hold to be lifted: the customer is on hold.</source>
        <translation>{customer} 已停供：要继续供货，请先解除停供。</translation>
    </message>
    <message>
        <source>To sell {products}, raise the price: it is below the lowest price.</source>
        <translation>{products} 低于最低售价，请提高单价。</translation>
    </message>
    <message>
        <source>To set the aging columns, enter one to six rising numbers of days, such as 30, 60, 90, 180.</source>
        <translation>要设置账龄分段，请输入一到六个递增的天数，例如 30、60、90、180。</translation>
    </message>
    <message>
        <source>To set these days, type a number from 1 to {most}.</source>
        <translation>设置天数请输入 1 到 {most} 的数字。</translation>
    </message>
    <message>
        <source>To set this margin, type a percentage from 0 to 1000.</source>
        <translation>要设置这个加价率，请输入 0 到 1000 的百分数。</translation>
    </message>
    <message>
        <source>To set this share, type a percentage from 0 to 100.</source>
        <translation>要设置这个比例，请输入 0 到 100 的百分数。</translation>
    </message>
    <message>
        <source>To settle documents with {number}, choose documents of the same customer that are not void.</source>
        <translation>要用 {number} 核销，请选择同一客户未作废的单据。</translation>
    </message>
    <message>
        <source>To settle {number}, enter at most {open}: that is what is still open of it.</source>
        <translation>要核销 {number}，最多输入 {open}：这是它的未收金额。</translation>
    </message>
    <message>
        <source>To show more figures, add columns to the table: a template has one table, between head and foot.</source>
        <translation>要显示更多数据，请在表格中增加列：每个模板只有一个表格，位于表头和表尾之间。</translation>
    </message>
    <message>
        <source>To start, install the program anew: its database library {version} is too old to be safe.</source>
        <translation>要启动，请重新安装程序：数据库组件 {version} 太旧，不安全。</translation>
    </message>
    <message>
        <source>To take over number {number}, choose another one: it is in use.</source>
        <translation>单号 {number} 已被使用，请换一个。</translation>
    </message>
    <message>
        <source>To take this back, there is nothing left to do: it is taken back already.</source>
        <translation>该核销已经取消，无需再取消。</translation>
    </message>
    <message>
        <source>To take this back, void {number} and enter it anew: small change was let go with it.</source>
        <translation>要取消核销，请作废 {number} 后重新录入：它带有抹零。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, note that he or she has left: {count} records belong to this name.</source>
        <translation>要把 {name} 从列表中去掉，请办理离职：有 {count} 条记录属于这个名字。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} document lines use it, so it must stay.</source>
        <translation>要让“{name}”不再出现，请将它停用：已有 {count} 行单据用到它，不能删除。</translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} documents belong to it, so it must stay.</source>
        <translation>要让“{name}”不再出现，请将它停用：它有 {count} 张单据，不能删除。</translation>
    </message>
    <message>
        <source>To undo the import, first take back what was done since with {names}.</source>
        <translation>导入后又有变动，请先撤回与这些有关的操作：{names}。</translation>
    </message>
    <message>
        <source>To use the mapping {name}, correct it: {fault}.</source>
        <translation>导入方案 {name} 有误，请改正：{fault}。</translation>
    </message>
    <message>
        <source>To use this paper, give a width and a height from {least} to {most} mm.</source>
        <translation>要使用此纸张，宽度和高度请填 {least} 至 {most} 毫米。</translation>
    </message>
    <message>
        <source>To use this picture, choose a PNG or JPEG file of up to {bytes} MB and {points} million points.</source>
        <translation>要使用此图片，请选择不超过 {bytes} MB、{points} 百万像素的 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>To use this print template, update the program: it is for documents of a kind unknown here, “{kind}”.</source>
        <translation>要使用此打印模板，请升级程序：它用于本程序没有的单据种类“{kind}”。</translation>
    </message>
    <message>
        <source>To use {name} as a picture, save it as PNG or JPEG first.</source>
        <translation>要把「{name}」用作图片，请先存成 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>To use {number}, take {excess} off the documents: they add up to more than its {available}.</source>
        <translation>要使用 {number}，请从单据中减去 {excess}：合计超过了可用的 {available}。</translation>
    </message>
    <message>
        <source>To use {number}, there must be something left of it and a document still open.</source>
        <translation>要使用 {number}，它必须有余额，并且有未收的单据。</translation>
    </message>
    <message>
        <source>To void {number}, first cancel what settles it: {settled_by}.</source>
        <translation>要作废 {number}，请先取消对它的核销：{settled_by}。</translation>
    </message>
    <message>
        <source>To void {number}, first void the delivery that replaced the goods: it has been shipped already.</source>
        <translation>换货已经发出，请先作废补发的发货单，再作废 {number}。</translation>
    </message>
    <message>
        <source>To void {number}, there is nothing left to do: it is void already.</source>
        <translation>{number} 已经作废，无需再作废。</translation>
    </message>
    <message>
        <source>To void {number}, void the document itself.</source>
        <translation>要作废 {number}，请作废单据本身。</translation>
    </message>
    <message>
        <source>To work here, ask a manager to choose under Operators whose customers {name} looks after.</source>
        <translation>要在这里工作，请经理在“操作员”里选定 {name} 负责谁的客户。</translation>
    </message>
    <message>
        <source>To work here, have the database user “{user}” given the right to make, read and change the tables of {server}, or connect as the user that made the office.</source>
        <translation>要在这里工作，请给数据库用户“{user}”建表、读写 {server} 中各表的权限，或用当初建账套的数据库用户连接。</translation>
    </message>
    <message>
        <source>To work with the backup “{path}”, open it in the window, which copies it to this computer first, or restore it. It was left unchanged.</source>
        <translation>“{path}”是备份。要使用它，请在窗口中打开（会先复制到这台电脑），或者用它恢复。备份未作任何改动。</translation>
    </message>
    <message>
        <source>To work with “{path}”, get the right to change this file and its folder: they can only be read.</source>
        <translation>要使用“{path}”，请取得修改此文件及其文件夹的权限：目前只能读取。</translation>
    </message>
    <message>
        <source>Type the password that you logged in with.</source>
        <translation>请输入您登录时用的密码。</translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation>两次输入的密码须相同。</translation>
    </message>
    <message>
        <source>Wait {seconds} seconds: this was not your password too many times.</source>
        <translation>请等待 {seconds} 秒：密码已多次输错。</translation>
    </message>
    <message>
        <source>Write the address as name@company.com.</source>
        <translation>请按 name@company.com 的格式填写。</translation>
    </message>
    <message>
        <source>Write the code: “{text}” fits several records.</source>
        <translation>“{text}”对应多条记录，请填写编号。</translation>
    </message>
    <message>
        <source>Write the figure of each row: {text} stands once in merged cells.</source>
        <translation>请给每一行写上自己的数字：{text} 写在合并单元格里，只有一个。</translation>
    </message>
    <message>
        <source>Write the log-in name without blanks, in at most {most} characters.</source>
        <translation>登录名不要含空格，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>Write “{text}” as a date such as 2026-11-20.</source>
        <translation>“{text}”不是日期，请写成 2026-11-20 这样。</translation>
    </message>
    <message>
        <source>Write “{text}” as a discount such as 95 or 九五折.</source>
        <translation>“{text}”不是折扣，请写成 95 或 九五折。</translation>
    </message>
    <message>
        <source>Write “{text}” as a number.</source>
        <translation>“{text}”不是数字，请改正。</translation>
    </message>
    <message>
        <source>Write “{text}” as yes or no.</source>
        <translation>“{text}”请写成“是”或“否”。</translation>
    </message>
    <message>
        <source>has characters that no printer has</source>
        <translation>含有打印机没有的字符</translation>
    </message>
    <message>
        <source>has no colour</source>
        <translation>没有颜色</translation>
    </message>
    <message>
        <source>has no columns</source>
        <translation>没有列</translation>
    </message>
    <message>
        <source>has too many cells</source>
        <translation>单元格太多</translation>
    </message>
    <message>
        <source>has too many columns or rows</source>
        <translation>列或行太多</translation>
    </message>
    <message>
        <source>has too many copies</source>
        <translation>联数太多</translation>
    </message>
    <message>
        <source>has too many items</source>
        <translation>项目太多</translation>
    </message>
    <message>
        <source>has too many rules</source>
        <translation>条件太多</translation>
    </message>
    <message>
        <source>has two bands of one kind</source>
        <translation>有两个相同的区段</translation>
    </message>
    <message>
        <source>holds half a character</source>
        <translation>含有半个字符</translation>
    </message>
    <message>
        <source>is an impossible number</source>
        <translation>数值不可能</translation>
    </message>
    <message>
        <source>is an unknown item ({item})</source>
        <translation>是未知的项目（{item}）</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is no picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <source>is none of {names}</source>
        <translation>只能是 {names}</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>is not a list</source>
        <translation>不是列表</translation>
    </message>
    <message>
        <source>is not a name of its own</source>
        <translation>名称重复或无效</translation>
    </message>
    <message>
        <source>is not a table of values</source>
        <translation>不是取值表</translation>
    </message>
    <message>
        <source>is not a template</source>
        <translation>不是打印模板</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not from {least} to {most}</source>
        <translation>不在 {least} 到 {most} 之间</translation>
    </message>
    <message>
        <source>is of the wrong kind</source>
        <translation>类型不对</translation>
    </message>
    <message>
        <source>is too big</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>is too old</source>
        <translation>太旧</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>must be the only table, in the detail band</source>
        <translation>必须是明细区里唯一的表格</translation>
    </message>
    <message>
        <source>names no column</source>
        <translation>没有对应的列</translation>
    </message>
    <message>
        <source>the allocation</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>the charge</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>the receipt or credit</source>
        <translation>收款单或贷项</translation>
    </message>
    <message>
        <source>{customer} is on hold. Go on all the same?</source>
        <translation>{customer} 已停供。仍然继续吗？</translation>
    </message>
    <message>
        <source>{customer} is {days} days overdue, at most {most} are agreed. Go on all the same?</source>
        <translation>{customer} 已逾期 {days} 天（约定最多 {most} 天）。仍然继续吗？</translation>
    </message>
    <message>
        <source>{customer} would owe {total}, more than the credit limit of {limit}. Go on all the same?</source>
        <translation>{customer} 将欠款 {total}，超过信用额度 {limit}。仍然继续吗？</translation>
    </message>
    <message>
        <source>{number} comes in whole or not at all: put right row {row} first.</source>
        <translation>{number} 只能整单导入：请先改正第 {row} 行。</translation>
    </message>
    <message>
        <source>{products}: below the lowest price. Sell all the same?</source>
        <translation>{products} 低于最低售价。仍然销售吗？</translation>
    </message>
    <message>
        <source>{text} is kept as {kept}.</source>
        <translation>{text} 存为 {kept}。</translation>
    </message>
    <message>
        <source>“{text}” is not among the choices: {choices}.</source>
        <translation>“{text}”不在可选范围内：{choices}。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: it belongs to a delivery, and this line has no ship date.</source>
        <translation>“{text}”没有导入：它属于发货单，而这一行没有发货日期。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: name the contact person whose it is.</source>
        <translation>“{text}”没有导入：请写明是哪位联系人的。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: row {row} says “{first}” of the same record.</source>
        <translation>“{text}”没有导入：同一条记录，第 {row} 行写的是“{first}”。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: the customer has no contact person of this name.</source>
        <translation>“{text}”没有导入：该客户没有这位联系人。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: what a customer has in advance holds no such thing.</source>
        <translation>“{text}”没有导入：预收款没有这一项。</translation>
    </message>
    <message>
        <source>“{text}” is not taken: {label} keeps what it has here.</source>
        <translation>“{text}”没有导入：“{label}”这一项保持不变。</translation>
    </message>
    <message>
        <source>“{text}” is there already.</source>
        <translation>“{text}”已存在。</translation>
    </message>
    <message>
        <source>“{text}” was not understood: type it anew, or give the cell up with Esc.</source>
        <translation>“{text}”没有被识别：请重新输入，或按 Esc 放弃本格。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Import from Excel</source>
        <translation>从 Excel 导入</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>从 Excel 导入…</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Write to Excel</source>
        <translation>存为 Excel</translation>
    </message>
    <message>
        <source>Writing to Excel</source>
        <translation>正在写入 Excel</translation>
    </message>
    <message>
        <source>{count} rows:</source>
        <translation>{count} 行：</translation>
    </message>
</context>
<context>
    <name>first_steps</name>
    <message>
        <source>Bring in the customers from Excel or old software; an import can be undone.</source>
        <translation>从 Excel 或旧软件导出的客户表导入，可整批撤销。</translation>
    </message>
    <message>
        <source>Bring in the price list from Excel; the columns keep their names.</source>
        <translation>从 Excel 导入价目表，列名不用改。</translation>
    </message>
    <message>
        <source>Choose a customer, type the initials of a product, confirm, print.</source>
        <translation>选客户，打拼音首字母选商品，确认，打印。</translation>
    </message>
    <message>
        <source>Choose a dot-matrix or laser printer and print a page on trial.</source>
        <translation>选针打或激光打印机，试打一张。</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Enter colleagues…</source>
        <translation>录入同事…</translation>
    </message>
    <message>
        <source>Enter who works here and who may log in; ten people take a few minutes.</source>
        <translation>录入同事和谁可以登录；十个人几分钟就好。</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>第一张订单</translation>
    </message>
    <message>
        <source>I work alone</source>
        <translation>只有我一人</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>导入客户…</translation>
    </message>
    <message>
        <source>Import opening receivables…</source>
        <translation>导入期初应收…</translation>
    </message>
    <message>
        <source>Import products…</source>
        <translation>导入商品…</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>No old debts</source>
        <translation>没有旧账</translation>
    </message>
    <message>
        <source>Opening receivables</source>
        <translation>期初应收</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Set a printer up…</source>
        <translation>选打印机…</translation>
    </message>
    <message>
        <source>We do not print</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>What customers owed before, one old document in a row.</source>
        <translation>客户以前欠的款，一张旧单一行。</translation>
    </message>
    <message>
        <source>{count} colleagues may log in</source>
        <translation>{count} 位同事可登录</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 户客户</translation>
    </message>
    <message>
        <source>{count} old documents</source>
        <translation>{count} 张旧单</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 张订单</translation>
    </message>
    <message>
        <source>{count} prints so far</source>
        <translation>已打印 {count} 次</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 种商品</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Active</source>
        <translation>合作中</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount owed</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Business nature</source>
        <translation>经营性质</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运方</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现结</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact person's e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>Contact person's phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Contacted at</source>
        <translation>联系时间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation>成本金额</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客户订单号</translation>
    </message>
    <message>
        <source>Customers and contact people</source>
        <translation>客户和联系人</translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation>发货后天数</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document date</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Employee code</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation>月结加天数</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>有错</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation>每月固定日</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Likely duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>行备注</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售价</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产厂家</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>导入方案</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允许少发</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允许超发</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing was imported yet. Press Insert to bring in a workbook.</source>
        <translation>还没有导入过。按 Insert 导入一个工作簿。</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>现在 {text}</translation>
    </message>
    <message>
        <source>Opening receivables</source>
        <translation>期初应收</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>订单日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Orders with lines</source>
        <translation>订单及明细</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regions looked after</source>
        <translation>负责片区</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Return date</source>
        <translation>退货日期</translation>
    </message>
    <message>
        <source>Returned orders</source>
        <translation>退货订单</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation>已导入行数</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入行数</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Sells</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Sheet: {text}</source>
        <translation>表 {text}</translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>价格含税</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>The import of {file} is undone.</source>
        <translation>{file} 的导入已撤销。</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>要改正</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>调拨价</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>业态</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo the import of {file}? All that it brought in is deleted; what it changed is put back.</source>
        <translation>撤销 {file} 的导入吗？它带来的记录会全部删除，它改动的会还原。</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Undone at</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What to put right</source>
        <translation>需要改正的内容</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>联系内容</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批发价</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>headings of sections</source>
        <translation>小节标题</translation>
    </message>
    <message>
        <source>hidden rows</source>
        <translation>隐藏行</translation>
    </message>
    <message>
        <source>hints for filling in</source>
        <translation>填表提示</translation>
    </message>
    <message>
        <source>next number</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>repeated titles</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>小计和合计</translation>
    </message>
    <message>
        <source>{count} imports</source>
        <translation>{count} 次导入</translation>
    </message>
    <message>
        <source>{percent} % paid</source>
        <translation>{percent} 折</translation>
    </message>
</context>
<context>
    <name>mappings</name>
    <message>
        <source>Sheets 订单, 退货, 销售人员. An order number is parted into one order per customer and day; the second one is numbered …-2. The line's 销售额 is what the customer paid.</source>
        <translation>工作表：订单、退货、销售人员。一个订单号按客户和日期拆成多张订单，第二张起编号加 -2、-3。行上的“销售额”即客户实付金额。</translation>
    </message>
    <message>
        <source>Sheets 订单, 退货, 销售人员. One order per order number; its lines may go to several customers, each delivered and charged on its own. The line's 销售额 is what the customer paid.</source>
        <translation>工作表：订单、退货、销售人员。一个订单号为一张订单，其中的行可属于不同客户，各自发货、各自记账。行上的“销售额”即客户实付金额。</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>+ {others} of returns and opening advances = {all} unallocated</source>
        <translation>另有退货与期初预收 {others}，未核销共 {all}</translation>
    </message>
    <message>
        <source>A posted receipt is not edited: void it and enter it anew.</source>
        <translation>已过账的收款单不能修改，请作废后重新录入。</translation>
    </message>
    <message>
        <source>Acceptance draft</source>
        <translation>承兑汇票</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Aging</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Aging columns and limits</source>
        <translation>账龄分段与抹零限额</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation>全部未清单据</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>收款金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>应收金额</translation>
    </message>
    <message>
        <source>Chart…</source>
        <translation>图表…</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>支票</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>Choose a customer to see the account.</source>
        <translation>请选择客户查看往来账。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>核销日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>账龄天数</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Delete this draft of {amount}?</source>
        <translation>删除这张 {amount} 的草稿吗？</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>发货金额</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货单数</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation>金额构成单据</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft due</source>
        <translation>汇票到期</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>汇票到期日</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Empty takes the customer's terms</source>
        <translation>留空按客户信用期限</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>收款方式</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>销售净额</translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation>新收款单</translation>
    </message>
    <message>
        <source>No document is open here any more.</source>
        <translation>这里已没有未清单据。</translation>
    </message>
    <message>
        <source>No receipts yet. Press Insert to enter the first one.</source>
        <translation>还没有收款单。按 Insert 录入第一张。</translation>
    </message>
    <message>
        <source>Nobody owes anything on this day.</source>
        <translation>这一天没有客户欠款。</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing here is owed. Shipping a delivery makes a receivable.</source>
        <translation>这里没有应收。发货单出库后自动产生应收。</translation>
    </message>
    <message>
        <source>Nothing was delivered in this period. Choose a longer one.</source>
        <translation>这段时间没有发货，请选择更长的期间。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Of the old document; empty gives the next one</source>
        <translation>原单据号；留空自动编号</translation>
    </message>
    <message>
        <source>Only a draft can be deleted; void a posted receipt.</source>
        <translation>只能删除草稿；已过账的请作废。</translation>
    </message>
    <message>
        <source>Only a posted receipt can be voided.</source>
        <translation>只有已过账的收款单才能作废。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Open and paid</source>
        <translation>未收与已收</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open receipt</source>
        <translation>打开收款单</translation>
    </message>
    <message>
        <source>Opening advance</source>
        <translation>期初预收</translation>
    </message>
    <message>
        <source>Opening advance: money that the customer had paid before</source>
        <translation>期初预收：客户以前预付的款项</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Opening balance or other charge…</source>
        <translation>期初余额或其他应收…</translation>
    </message>
    <message>
        <source>Opening balance, still unpaid</source>
        <translation>期初应收：以前未收的单据</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>其他应收</translation>
    </message>
    <message>
        <source>Other charge, such as freight</source>
        <translation>其他应收，如运费</translation>
    </message>
    <message>
        <source>Over {days} days</source>
        <translation>{days} 天以上</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>部分收</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Post and new</source>
        <translation>过账并新增</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>打印对账单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收款金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退货金额</translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation>销售报表</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Save or post the receipt first.</source>
        <translation>请先保存或过账此收款单。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Settled document</source>
        <translation>核销单据</translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation>核销明细</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Small change</source>
        <translation>抹零</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Statements of all customers …</source>
        <translation>全部客户的对账单…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消核销</translation>
    </message>
    <message>
        <source>Take back that this receipt settles {number}? It is open again from today on.</source>
        <translation>取消本单对 {number} 的核销吗？从今天起该单据重新未收。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>取消日期</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>信用期限</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>This receipt is posted already.</source>
        <translation>这张收款单已经过账。</translation>
    </message>
    <message>
        <source>This receipt is posted and used up, or void.</source>
        <translation>本收款单已过账并用完，或已作废。</translation>
    </message>
    <message>
        <source>This receipt settles nothing: all of it is an advance.</source>
        <translation>本单没有核销任何单据，全部作为预收款。</translation>
    </message>
    <message>
        <source>To void the charge of a delivery, void the delivery.</source>
        <translation>要作废发货产生的应收，请作废发货单。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Unallocated advances</source>
        <translation>未核销预收</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Which receivables</source>
        <translation>哪些应收</translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation>{number} 为什么作废？</translation>
    </message>
    <message>
        <source>With an advance left</source>
        <translation>有预收余额</translation>
    </message>
    <message>
        <source>With void ones</source>
        <translation>包括作废</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>if somebody else paid</source>
        <translation>他人代付时填写</translation>
    </message>
    <message>
        <source>{amount} let go</source>
        <translation>抹零 {amount}</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 张单据</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} receipts</source>
        <translation>{count} 张收款单</translation>
    </message>
    <message>
        <source>{count} receivables</source>
        <translation>{count} 笔应收</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} settled</source>
        <translation>{count} 条核销</translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation>{first}–{last} 天</translation>
    </message>
</context>
<context>
    <name>number</name>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>serial</source>
        <translation>序</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>year2</source>
        <translation>年2</translation>
    </message>
</context>
<context>
    <name>print_templates</name>
    <message>
        <source>190 × 139.7 mm, half</source>
        <translation>190 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>190 × 279.4 mm, whole</source>
        <translation>190 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>190 × 93.13 mm, third</source>
        <translation>190 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>210 × 139.7 mm, half</source>
        <translation>210 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>210 × 279.4 mm, whole</source>
        <translation>210 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>210 × 93.13 mm, third</source>
        <translation>210 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>241 × 139.7 mm, half</source>
        <translation>241 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>241 × 279.4 mm, whole</source>
        <translation>241 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>241 × 93.13 mm, third</source>
        <translation>241 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>381 × 139.7 mm, half</source>
        <translation>381 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>381 × 279.4 mm, whole</source>
        <translation>381 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>381 × 93.13 mm, third</source>
        <translation>381 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5 landscape</source>
        <translation>A5 横向</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>地址标签</translation>
    </message>
    <message>
        <source>Address without postcode</source>
        <translation>不含邮编的地址</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Aging list</source>
        <translation>账龄表</translation>
    </message>
    <message>
        <source>All copy labels</source>
        <translation>全部联次</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount charged</source>
        <translation>应收金额</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>收款金额</translation>
    </message>
    <message>
        <source>Amount settled</source>
        <translation>核销金额</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>Any list</source>
        <translation>任意列表</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>公司电话</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Copy label</source>
        <translation>联次名称</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>第几联</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>信用额度</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编码</translation>
    </message>
    <message>
        <source>Customer file sheet</source>
        <translation>客户档案表</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作日期</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客户单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of printing</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>Days overdue at most</source>
        <translation>最长逾期天数</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery terms</source>
        <translation>交货条款</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Document settled</source>
        <translation>核销单据</translation>
    </message>
    <message>
        <source>Documents settled</source>
        <translation>核销的单据</translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation>汇票到期日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>信封</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>来源订单</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Into account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation>发票抬头</translation>
    </message>
    <message>
        <source>Kept as an advance</source>
        <translation>留作预收</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人代表</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>主营业务</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制单人</translation>
    </message>
    <message>
        <source>Method of payment</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>经营性质</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation>单据数</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>总页数</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Of delivery note</source>
        <translation>原发货单</translation>
    </message>
    <message>
        <source>Of this settled</source>
        <translation>其中已核销</translation>
    </message>
    <message>
        <source>Open of this age</source>
        <translation>该账龄未收</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator name</source>
        <translation>操作员姓名</translation>
    </message>
    <message>
        <source>Order confirmation</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordering habit</source>
        <translation>订货习惯</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条款</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Return note</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Small change let go</source>
        <translation>抹零金额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未结金额</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Times printed before</source>
        <translation>已打印次数</translation>
    </message>
    <message>
        <source>Title of the list</source>
        <translation>列表标题</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>合计金额</translation>
    </message>
    <message>
        <source>Total quantity</source>
        <translation>合计数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Whether on hold</source>
        <translation>是否停供</translation>
    </message>
    <message>
        <source>Whether prices are shown</source>
        <translation>是否显示价格</translation>
    </message>
    <message>
        <source>Whether to be replaced</source>
        <translation>是否换货</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>1 · usual</source>
        <translation>1 · 通常</translation>
    </message>
    <message>
        <source>136 columns (wide)</source>
        <translation>136 列（宽行）</translation>
    </message>
    <message>
        <source>2 · the printer's own frame signs (fastest)</source>
        <translation>2 · 打印机自带的制表符（最快）</translation>
    </message>
    <message>
        <source>23 is usual; if corners of frames gape or cross, 20 to 29</source>
        <translation>通常 23；框线的角有缺口或出头时改为 20 到 29</translation>
    </message>
    <message>
        <source>3 · exact to the dot (slow)</source>
        <translation>3 · 逐点打印（最准，慢）</translation>
    </message>
    <message>
        <source>80 columns (narrow)</source>
        <translation>80 列（窄行）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>All is on paper</source>
        <translation>都打出来了</translation>
    </message>
    <message>
        <source>Another dot-matrix printer …</source>
        <translation>其他针式打印机…</translation>
    </message>
    <message>
        <source>As the driver says</source>
        <translation>按驱动自动判断</translation>
    </message>
    <message>
        <source>By document date</source>
        <translation>按单据日期</translation>
    </message>
    <message>
        <source>By due date</source>
        <translation>按到期日</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字库</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>请选择一张单据。</translation>
    </message>
    <message>
        <source>Choose a job that failed or was stopped.</source>
        <translation>请选择失败或已停止的任务。</translation>
    </message>
    <message>
        <source>Choose a job that is on its way.</source>
        <translation>请选择正在发送的任务。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Dot-matrix printers …</source>
        <translation>针式打印机…</translation>
    </message>
    <message>
        <source>Dot-matrix: {name}</source>
        <translation>针式：{name}</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>ESC/P without hanzi (LQ)</source>
        <translation>ESC/P，无汉字（LQ）</translation>
    </message>
    <message>
        <source>ESC/P-K with hanzi (LQ-1600K)</source>
        <translation>ESC/P-K，有汉字（LQ-1600K）</translation>
    </message>
    <message>
        <source>Emulation</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>Excel workbook in this layout</source>
        <translation>按此版式导出 Excel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>File for a dot-matrix printer</source>
        <translation>针式打印文件</translation>
    </message>
    <message>
        <source>Form length (1/360 in)</source>
        <translation>页长修正（1/360 英寸）</translation>
    </message>
    <message>
        <source>Gap between hanzi</source>
        <translation>汉字间距</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on after the last sheet …</source>
        <translation>从打完的那页往后继续…</translation>
    </message>
    <message>
        <source>Goes on at page</source>
        <translation>从此页继续</translation>
    </message>
    <message>
        <source>Handed over, not confirmed</source>
        <translation>已送出，未确认</translation>
    </message>
    <message>
        <source>Hanzi 中文宋体 and Latin ABC 0123 on one line</source>
        <translation>汉字 中文宋体 与 Latin ABC 0123 在同一行</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>打印头</translation>
    </message>
    <message>
        <source>Line feed</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Lines and boxes</source>
        <translation>线条与表框</translation>
    </message>
    <message>
        <source>Move down (mm)</source>
        <translation>下移（毫米）</translation>
    </message>
    <message>
        <source>Move right (mm)</source>
        <translation>右移（毫米）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Newer Windows driver (XPS)</source>
        <translation>新式驱动（XPS）</translation>
    </message>
    <message>
        <source>Not certain: pages {first} to {last}.</source>
        <translation>第 {first} 到 {last} 页不确定。</translation>
    </message>
    <message>
        <source>Nothing waits. Jobs that fail or are stopped are kept here.</source>
        <translation>没有等待的任务。失败或停止的任务会保留在这里。</translation>
    </message>
    <message>
        <source>Nothing was printed yet. Open a document and press Ctrl+P.</source>
        <translation>还没有打印过。请打开单据，按 Ctrl+P。</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再次打印</translation>
    </message>
    <message>
        <source>Print log</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Print queue</source>
        <translation>打印队列</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>打印质量</translation>
    </message>
    <message>
        <source>Ruler page</source>
        <translation>标尺页</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>打印模板</translation>
    </message>
    <message>
        <source>The program ended while it was sending.</source>
        <translation>发送途中程序退出了。</translation>
    </message>
    <message>
        <source>To go on, type the last whole page, from 0 to {count}.</source>
        <translation>要继续，请输入最后打完整的页码，从 0 到 {count}。</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Underline (dots)</source>
        <translation>下划线位置（点）</translation>
    </message>
    <message>
        <source>Usual (RAW)</source>
        <translation>普通（RAW）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>Which frame has no gaps?</source>
        <translation>哪个框线没有缺口？</translation>
    </message>
    <message>
        <source>Which page of {count} came out whole last? 0 if none did. Then feed the paper to the top of a form.</source>
        <translation>共 {count} 页，最后打完整的是第几页？一页都没有就填 0。然后把纸走到一页的开头。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Who may print again</source>
        <translation>谁可以补打</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Windows queue</source>
        <translation>Windows 队列</translation>
    </message>
    <message>
        <source>an old printer that has GB2312 only</source>
        <translation>旧打印机，只有 GB2312 字库</translation>
    </message>
    <message>
        <source>draft, twice as fast</source>
        <translation>草稿（快一倍）</translation>
    </message>
    <message>
        <source>fixed, 3 dots</source>
        <translation>固定 3 点</translation>
    </message>
    <message>
        <source>fixed, 6 dots</source>
        <translation>固定 6 点</translation>
    </message>
    <message>
        <source>fixed, none</source>
        <translation>固定无间距</translation>
    </message>
    <message>
        <source>form {number} of 10</source>
        <translation>第 {number} 张，共 10 张</translation>
    </message>
    <message>
        <source>if everything stands too far left; −1 moves left</source>
        <translation>整体偏左时填正数；−1 为左移</translation>
    </message>
    <message>
        <source>if print walks up or down from form to form</source>
        <translation>连续打印逐页上移或下移时填写</translation>
    </message>
    <message>
        <source>left paper edge to the middle of the cross: 60 mm?</source>
        <translation>左纸边到十字中心：是 60 毫米吗？</translation>
    </message>
    <message>
        <source>letter quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>print one way only: straighter lines, slower</source>
        <translation>单向打印：竖线更直，速度较慢</translation>
    </message>
    <message>
        <source>reprint {nth}</source>
        <translation>补打 {nth}</translation>
    </message>
    <message>
        <source>set by the program (usual)</source>
        <translation>由程序设置（通常）</translation>
    </message>
    <message>
        <source>tear-off line to the middle of the cross: 40 mm?</source>
        <translation>撕纸线到十字中心：是 40 毫米吗？</translation>
    </message>
    <message>
        <source>the first {shown} of {count} rows</source>
        <translation>共 {count} 行，打印前 {shown} 行</translation>
    </message>
    <message>
        <source>the printer adds one to each carriage return</source>
        <translation>打印机在回车后自动换行</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation>{count} 个任务</translation>
    </message>
    <message>
        <source>{count} prints</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{title} still waits in the queue of {printer}, nobody says why: see whether the printer is on and has paper.</source>
        <translation>{title} 还在 {printer} 的队列中等待，原因不明：请看看打印机是否开着、有没有纸。</translation>
    </message>
    <message>
        <source>{title} waits: paper is stuck in {printer}. Take it out.</source>
        <translation>{title} 在等待：{printer} 卡纸了，请取出卡住的纸。</translation>
    </message>
    <message>
        <source>{title} waits: the cover of {printer} is open. Close it.</source>
        <translation>{title} 在等待：{printer} 的盖子开着，请合上。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} does not answer. Switch it on, check its cable, and press its on-line button.</source>
        <translation>{title} 在等待：{printer} 没有应答。请开机、检查电缆，并按联机键。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} is out of paper. Load some; printing goes on by itself.</source>
        <translation>{title} 在等待：{printer} 缺纸。装上纸后会自动继续。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} is paused. Let it go on in the system's list of printers.</source>
        <translation>{title} 在等待：{printer} 已暂停，请在系统的打印机列表中恢复。</translation>
    </message>
    <message>
        <source>{title} waits: {printer} needs somebody to look at it. Its display says more.</source>
        <translation>{title} 在等待：{printer} 需要处理，请看它的显示屏。</translation>
    </message>
</context>
<context>
    <name>products</name>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete {name} with its prices?</source>
        <translation>删除“{name}”及其价格吗？</translation>
    </message>
    <message>
        <source>Empty: as the rules have it</source>
        <translation>空着：按业务规则</translation>
    </message>
    <message>
        <source>Empty: at once</source>
        <translation>空：立即生效</translation>
    </message>
    <message>
        <source>Empty: pinyin initials</source>
        <translation>空：拼音首字母</translation>
    </message>
    <message>
        <source>Empty: the next number</source>
        <translation>空：自动编号</translation>
    </message>
    <message>
        <source>Empty: until further notice</source>
        <translation>空：长期有效</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>数量从</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>级别 {level}</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售价</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>生产厂家</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材质</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允许少发</translation>
    </message>
    <message>
        <source>May be shipped beyond</source>
        <translation>允许超发</translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation>助记码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New like this one</source>
        <translation>复制为新商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新商品</translation>
    </message>
    <message>
        <source>No products yet. Press Insert to enter the first one, or import them from Excel.</source>
        <translation>还没有商品。按 Insert 录入第一种，或从 Excel 导入。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Of an order; empty: as the rules have it</source>
        <translation>订货中可少发的比例；空着：按业务规则</translation>
    </message>
    <message>
        <source>Offered for new lines</source>
        <translation>可供新单据选择</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>产地</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>小类</translation>
    </message>
    <message>
        <source>Switch off or on</source>
        <translation>停用或启用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>价格含税</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>The product is in use again.</source>
        <translation>商品已重新启用。</translation>
    </message>
    <message>
        <source>The product is switched off: it stays, but is no longer offered.</source>
        <translation>商品已停用：资料保留，但不再供选择。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation>调拨价</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation>批发价</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>{count} products</source>
        <translation>{count} 种商品</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已删除“{name}”。</translation>
    </message>
    <message>
        <source>{price} without tax</source>
        <translation>未税 {price}</translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>Choose a day…</source>
        <translation>选日期…</translation>
    </message>
    <message>
        <source>Comes back {when}.</source>
        <translation>将于 {when} 再提醒。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: {count}.</source>
        <translation>已完成 {count} 条。</translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation>已转交。</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>In the next days</source>
        <translation>近日</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Long not contacted</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Long not ordered</source>
        <translation>久未订货</translation>
    </message>
    <message>
        <source>Next Monday {day}</source>
        <translation>下周一 {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Quoted, not ordered</source>
        <translation>报价未成交</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Reassign {count} reminders to</source>
        <translation>把 {count} 条提醒转交给</translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>明天上午</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>{name} 转交</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>no contact for about {count} days</source>
        <translation>约 {count} 天未联系</translation>
    </message>
    <message>
        <source>no order for {count} days</source>
        <translation>{count} 天没订货</translation>
    </message>
    <message>
        <source>overdue {count} days</source>
        <translation>逾期 {count} 天</translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation>计划 {day}</translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation>交期 {day}</translation>
    </message>
    <message>
        <source>quoted {day}</source>
        <translation>{day} 报价</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{customer} collect</source>
        <translation>{customer} 催收</translation>
    </message>
    <message>
        <source>{customer} quote</source>
        <translation>{customer} 报价</translation>
    </message>
    <message>
        <source>{customer} to ship</source>
        <translation>{customer} 待发货</translation>
    </message>
    <message>
        <source>{customer} {person} birthday</source>
        <translation>{customer} {person} 生日</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
</context>
<context>
    <name>sales</name>
    <message>
        <source>A delivery is made out of orders: open an order and choose “Deliver”, or choose several in the list.</source>
        <translation>发货单由订单生成：请打开订单选“发货”，或在订单列表里选中几张一起发货。</translation>
    </message>
    <message>
        <source>A return is made out of a delivery: open the delivery and choose “Return goods”.</source>
        <translation>退货单由发货单生成：请打开发货单，选“退货”。</translation>
    </message>
    <message>
        <source>All came back</source>
        <translation>全部退回</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手改</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运</translation>
    </message>
    <message>
        <source>Choose one or several confirmed orders of one customer.</source>
        <translation>请选择同一客户的一张或多张已确认订单。</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>余量关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Code / mnemonic</source>
        <translation>编码 / 助记码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm and new</source>
        <translation>确认并新增</translation>
    </message>
    <message>
        <source>Confirm order</source>
        <translation>确认订单</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Copy document</source>
        <translation>复制单据</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Corrected because</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer's number</source>
        <translation>客户单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Deliver the rest after all? What was dropped is open again.</source>
        <translation>恢复余量？已关闭的部分重新变为未发。</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Deliver what is missing</source>
        <translation>补发少发部分</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered − received = {amount}</source>
        <translation>已发货 − 已收款 = {amount}</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery progress</source>
        <translation>发货进度</translation>
    </message>
    <message>
        <source>Delivery {number} is on its way.</source>
        <translation>发货单 {number} 已出库。</translation>
    </message>
    <message>
        <source>Document centre</source>
        <translation>单据中心</translation>
    </message>
    <message>
        <source>Document discount</source>
        <translation>整单优惠</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>For credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>For replacement</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>来源订单</translation>
    </message>
    <message>
        <source>Give up the correction</source>
        <translation>放弃更正</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次价</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期未发</translation>
    </message>
    <message>
        <source>Level price</source>
        <translation>等级价</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>行备注</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失单</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>失单原因</translation>
    </message>
    <message>
        <source>Make order</source>
        <translation>转订单</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>标准 · 材质</translation>
    </message>
    <message>
        <source>Missing, within the tolerance and not awaited</source>
        <translation>少发（在容差内，不再等）</translation>
    </message>
    <message>
        <source>Name and specification</source>
        <translation>品名规格</translation>
    </message>
    <message>
        <source>Net %</source>
        <translation>折后 %</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New delivery</source>
        <translation>新发货单</translation>
    </message>
    <message>
        <source>New delivery without order</source>
        <translation>直接开发货单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新报价</translation>
    </message>
    <message>
        <source>New return</source>
        <translation>新退货单</translation>
    </message>
    <message>
        <source>New return without delivery</source>
        <translation>无单退货</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>No customer found for {text}: F4 shows all</source>
        <translation>没有找到 {text}：F4 全部客户</translation>
    </message>
    <message>
        <source>No delivery yet. Open an order and choose “Deliver”; Ctrl+N needs no order.</source>
        <translation>还没有发货单。打开订单选“发货”；没有订单就按 Ctrl+N 直接开单。</translation>
    </message>
    <message>
        <source>No order yet. Make one with “New order”, or out of a quote.</source>
        <translation>还没有订单。请按“新订单”，或由报价单转来。</translation>
    </message>
    <message>
        <source>No product found for {text}: F4 shows all</source>
        <translation>没有找到 {text}：F4 全部商品</translation>
    </message>
    <message>
        <source>No quote yet. Make one with “New quote”.</source>
        <translation>还没有报价单。请按“新报价”。</translation>
    </message>
    <message>
        <source>No return yet. Open a delivery and choose “Return goods”.</source>
        <translation>还没有退货单。请打开发货单，选“退货”。</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>Not signed back</source>
        <translation>未签回</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is to be delivered to this customer any more.</source>
        <translation>这位客户没有待发货的订单。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Only while it is {states}; it is {state} now.</source>
        <translation>只有“{states}”时可以；现在是“{state}”。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the rest again</source>
        <translation>恢复余量</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order {number} is confirmed.</source>
        <translation>订单 {number} 已确认。</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Over credit because</source>
        <translation>超额放行原因</translation>
    </message>
    <message>
        <source>Over the agreed credit. Why do we go on all the same?</source>
        <translation>已超出信用约定。为什么仍然继续？</translation>
    </message>
    <message>
        <source>Partly ordered</source>
        <translation>部分成交</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print document</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Print history…</source>
        <translation>这张单据的打印记录…</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quote {number} is out.</source>
        <translation>报价单 {number} 已报出。</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报出</translation>
    </message>
    <message>
        <source>Quoted price</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quoting</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>重复上次订单</translation>
    </message>
    <message>
        <source>Rest closed because</source>
        <translation>关闭余量原因</translation>
    </message>
    <message>
        <source>Return goods</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Return {number} is booked.</source>
        <translation>退货单 {number} 已入库。</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>可退数量</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales orders</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Send quote</source>
        <translation>报出</translation>
    </message>
    <message>
        <source>Ship goods</source>
        <translation>确认出库</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出库</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Signed back</source>
        <translation>签收回单</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still to deliver</source>
        <translation>未发数量</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>确认入库</translation>
    </message>
    <message>
        <source>Take order</source>
        <translation>取订单</translation>
    </message>
    <message>
        <source>Take quote</source>
        <translation>取报价单</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>The rest will not be delivered any more. Why?</source>
        <translation>余量将不再发货，请填写原因：</translation>
    </message>
    <message>
        <source>This customer has no open quote.</source>
        <translation>该客户没有未成交的报价单。</translation>
    </message>
    <message>
        <source>This customer has not ordered before.</source>
        <translation>该客户还没有下过订单。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>未发货</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void because</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Voided by</source>
        <translation>作废人</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>What is to be corrected? The order as it is now stays readable.</source>
        <translation>更正什么？现在的订单内容会保留，可随时查看。</translation>
    </message>
    <message>
        <source>Which order is delivered?</source>
        <translation>发哪张订单的货？</translation>
    </message>
    <message>
        <source>Which quote is ordered?</source>
        <translation>取哪张报价单？</translation>
    </message>
    <message>
        <source>Who signed the delivery note?</source>
        <translation>谁签收的？</translation>
    </message>
    <message>
        <source>Why did the customer not take this quote?</source>
        <translation>客户为什么没有成交？</translation>
    </message>
    <message>
        <source>Why is it void? The number and the reason stay readable.</source>
        <translation>为什么作废？单号和原因会保留。</translation>
    </message>
    <message>
        <source>Without delivery</source>
        <translation>无发货单</translation>
    </message>
    <message>
        <source>Without order</source>
        <translation>无订单</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>{count} deliveries</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} returns</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{rate}% extra</source>
        <translation>{rate}% 另计</translation>
    </message>
    <message>
        <source>{rate}% incl.</source>
        <translation>{rate}% 含税</translation>
    </message>
    <message>
        <source>{source} · tax</source>
        <translation>{source}·换算</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Closing the window leaves the program in the tray</source>
        <translation>关闭窗口时留在托盘</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last operator</source>
        <translation>上次登录的操作员</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空闲几分钟后锁定</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>Recent office files</source>
        <translation>最近的账套</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>Show today's affairs at log-in</source>
        <translation>登录时显示今日事务</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Start at log-in</source>
        <translation>开机自动启动</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>启动后最小化到托盘</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>0 never locks.</source>
        <translation>0 表示不锁定。</translation>
    </message>
    <message>
        <source>A line begins with the contract price, else level or list price.</source>
        <translation>先带协议价，没有才用级别价、标价。</translation>
    </message>
    <message>
        <source>A line begins with the last price to this customer; else level or list.</source>
        <translation>录单先带该客户的上次价，没有才用级别价、标价。</translation>
    </message>
    <message>
        <source>A quote without an order after {count} days is in the reminders.</source>
        <translation>报出 {count} 天没成交就提醒跟进。</translation>
    </message>
    <message>
        <source>Add to the cost at least</source>
        <translation>成本上至少加价</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>预收款</translation>
    </message>
    <message>
        <source>Aging columns</source>
        <translation>账龄分段</translation>
    </message>
    <message>
        <source>Announced ahead</source>
        <translation>提前提醒</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>At least 6 characters.</source>
        <translation>至少 6 个字符。</translation>
    </message>
    <message>
        <source>At least 6 characters; it is to be changed at the first log-in.</source>
        <translation>至少 6 个字符；首次登录时须修改。</translation>
    </message>
    <message>
        <source>At the end of work</source>
        <translation>收工时</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Before a large change</source>
        <translation>大批改动前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Block or let in</source>
        <translation>停用或启用</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>By grade, days</source>
        <translation>各等级天数</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Choose a backup first; restoring needs a manager.</source>
        <translation>请先选一份备份；恢复需要经理权限。</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copies of the office, and going back to one</source>
        <translation>账套的备份与恢复</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers of</source>
        <translation>所带客户</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Deliveries, money due and birthdays of the next {count} days are announced.</source>
        <translation>今后 {count} 天内的交货、到期款和生日提前列出。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation>单据语言</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>职员</translation>
    </message>
    <message>
        <source>Empty: an order is done when nothing is missing.</source>
        <translation>留空：全部发齐，订单才算完成。</translation>
    </message>
    <message>
        <source>Empty: only the lowest prices of the products are watched.</source>
        <translation>留空则只看商品的最低售价。</translation>
    </message>
    <message>
        <source>Empty: {count} days, as for all others.</source>
        <translation>留空的等级按 {count} 天，与其他客户一样。</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Everybody may print a document again.</source>
        <translation>所有人都可以补打单据。</translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation>登录失败过多</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>起步清单</translation>
    </message>
    <message>
        <source>Grades of customers</source>
        <translation>客户等级</translation>
    </message>
    <message>
        <source>How the office is divided, and who heads what</source>
        <translation>公司怎么分部门，谁负责</translation>
    </message>
    <message>
        <source>I also have customers of my own</source>
        <translation>我自己也带客户</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>记录类型</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次价格</translation>
    </message>
    <message>
        <source>Leaves the program in the tray</source>
        <translation>程序留在托盘</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空闲几分钟后锁定</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登录时</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Manager, assistant and finance only print a document again.</source>
        <translation>只有经理、内勤、财务可以补打单据。</translation>
    </message>
    <message>
        <source>May be missing</source>
        <translation>允许少发</translation>
    </message>
    <message>
        <source>May log in</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name or number, such as 192.168.1.8; or paste a whole address.</source>
        <translation>名称或 IP，如 192.168.1.8；也可粘贴完整地址。</translation>
    </message>
    <message>
        <source>Name, address, bank and logo on documents</source>
        <translation>单据上的名称、地址、银行和标志</translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation>经营性质</translation>
    </message>
    <message>
        <source>Needs the right</source>
        <translation>需要权限</translation>
    </message>
    <message>
        <source>New documents: {gross} with tax = {net} + tax {tax}.</source>
        <translation>新单据：含税 {gross} = 不含税 {net} + 税 {tax}。</translation>
    </message>
    <message>
        <source>New documents: {net} without tax + tax {tax} = {gross}.</source>
        <translation>新单据：不含税 {net} + 税 {tax} = {gross}。</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新建操作员</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>No order since</source>
        <translation>久未订货</translation>
    </message>
    <message>
        <source>No talk for {count} days and no plan: the customer is in the reminders.</source>
        <translation>{count} 天没联系也没计划的客户就提醒。</translation>
    </message>
    <message>
        <source>Nobody else may log in yet. Insert adds an operator.</source>
        <translation>还没有别人可以登录。按 Insert 新建操作员。</translation>
    </message>
    <message>
        <source>Not due, {spans}, over {last}.</source>
        <translation>未到期、{spans}、{last} 以上。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有任何操作。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Of the database, not your own; empty if it needs none.</source>
        <translation>数据库的密码，不是您的登录密码；不需要则留空。</translation>
    </message>
    <message>
        <source>Of {ordered} ordered, at most {most} may leave. Customers and products may have their own.</source>
        <translation>订 {ordered}，最多发 {most}；客户和商品可以另定。</translation>
    </message>
    <message>
        <source>Of {ordered} ordered, {least} are enough: the order is done, the rest not awaited. Own ones as above.</source>
        <translation>订 {ordered}，发到 {least} 就算完成，余量不再等；客户和商品可以另定。</translation>
    </message>
    <message>
        <source>Offered first</source>
        <translation>优先带出</translation>
    </message>
    <message>
        <source>Office name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>On one receipt; the others let nothing go. At most {most}.</source>
        <translation>每张收款单；其余角色不能抹。最多 {most}。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Ordered before, and nothing for {count} days: in the reminders, though somebody spoke with them.</source>
        <translation>订过货、{count} 天没再订的客户就提醒，联系过也提醒。</translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation>其他应收</translation>
    </message>
    <message>
        <source>Our office</source>
        <translation>公司资料</translation>
    </message>
    <message>
        <source>Outcomes of contacts</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation>数据字典</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Posts in our office</source>
        <translation>本公司职务</translation>
    </message>
    <message>
        <source>Price levels</source>
        <translation>价格级别</translation>
    </message>
    <message>
        <source>Prices and tax</source>
        <translation>价格与税</translation>
    </message>
    <message>
        <source>Prices, shipping more than ordered, silent customers</source>
        <translation>价格、超发、久未联系的客户</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printing again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quoted, not ordered</source>
        <translation>报价未成交</translation>
    </message>
    <message>
        <source>Reasons for lost quotes</source>
        <translation>失单原因</translation>
    </message>
    <message>
        <source>Reasons for returns</source>
        <translation>退货原因</translation>
    </message>
    <message>
        <source>Reasons for voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regions, units, reasons, posts and other choices</source>
        <translation>地区、单位、原因、职务等选项</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rules of trade</source>
        <translation>业务规则</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>设置密码…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ship beyond the order</source>
        <translation>允许超发</translation>
    </message>
    <message>
        <source>Short and without blanks, such as zhoumin.</source>
        <translation>简短、不含空格，例如 zhoumin。</translation>
    </message>
    <message>
        <source>Show today's affairs</source>
        <translation>显示今日事务</translation>
    </message>
    <message>
        <source>Silent after</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation>大小（MB）</translation>
    </message>
    <message>
        <source>Small change let go</source>
        <translation>每张收款抹零</translation>
    </message>
    <message>
        <source>Sources of customers</source>
        <translation>客户来源</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start in</source>
        <translation>启动到</translation>
    </message>
    <message>
        <source>Tags of customers</source>
        <translation>客户标签</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>The full name, as it stands on your documents.</source>
        <translation>单据上所用的全称。</translation>
    </message>
    <message>
        <source>The tray, without a window</source>
        <translation>托盘，不开窗口</translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now with Ctrl+B.</source>
        <translation>还没有备份。按 Ctrl+B 立即备份。</translation>
    </message>
    <message>
        <source>Titles of people</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation>业态</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>What costs {cost} is asked about below {price}; without the right, refused.</source>
        <translation>成本 {cost} 的商品，低于 {price} 先问；无权的人拒绝。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation>谁在何时做了什么</translation>
    </message>
    <message>
        <source>Who may log in, and as what</source>
        <translation>谁可以登录、是什么角色</translation>
    </message>
    <message>
        <source>Who works here, and who looks after customers</source>
        <translation>有哪些同事，谁负责客户</translation>
    </message>
    <message>
        <source>Whose customers and documents are this operator's own.</source>
        <translation>谁的客户和单据算作这位操作员自己的。</translation>
    </message>
    <message>
        <source>With the computer</source>
        <translation>随电脑启动</translation>
    </message>
    <message>
        <source>With the computer, in the tray, so that reminders are never missed</source>
        <translation>随电脑启动并留在托盘，不错过任何提醒</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>含税价</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不归零</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>不含税价</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} 份备份</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>{count} operators</source>
        <translation>{count} 位操作员</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Any printer</source>
        <translation>任何打印机</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Built-in templates stay as they are: copy one first.</source>
        <translation>内置模板不能修改，请先复制一份。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>It cannot be read: bring back an older version.</source>
        <translation>无法读取：请恢复旧版本。</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print templates</source>
        <translation>打印模板</translation>
    </message>
    <message>
        <source>Print templates …</source>
        <translation>打印模板…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>没有模板。</translation>
    </message>
    <message>
        <source>Use first …</source>
        <translation>优先使用…</translation>
    </message>
    <message>
        <source>Used first for</source>
        <translation>优先用于</translation>
    </message>
    <message>
        <source>left empty: all customers</source>
        <translation>不填：所有客户</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>{count} 个模板</translation>
    </message>
    <message>
        <source>{customer} on {printer}</source>
        <translation>{customer}（{printer}）</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} 毫米</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Cash on delivery</source>
        <translation>现结</translation>
    </message>
    <message>
        <source>Day {day} of the month</source>
        <translation>每月 {day} 日结</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>End of month plus {days} days</source>
        <translation>月结 {days} 天</translation>
    </message>
    <message>
        <source>{days} days after delivery</source>
        <translation>货到 {days} 天</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
</TS>
